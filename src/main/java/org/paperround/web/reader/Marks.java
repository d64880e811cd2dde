package org.paperround.web.reader;

import jakarta.inject.Singleton;
import org.paperround.matching.PaperSearch;
import org.paperround.paper.PaperArchive;
import org.paperround.platform.template.TemplateReload;

/** Tells whether what was made of papers, the search index and templates is still true. */
@Singleton
class Marks {

  private final PaperArchive archive;
  private final PaperSearch search;
  private final TemplateReload templates;

  Marks(PaperArchive archive, PaperSearch search, TemplateReload templates) {
    this.archive = archive;
    this.search = search;
    this.templates = templates;
  }

  /** The same as long as nothing has changed, in this process. */
  String current() {
    return archive.mark() + " " + search.mark() + " " + templates.changes();
  }
}
