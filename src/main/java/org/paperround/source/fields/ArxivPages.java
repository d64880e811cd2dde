package org.paperround.source.fields;

import org.jspecify.annotations.Nullable;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper.Links;

/** The addresses that follow from an arXiv id. */
public final class ArxivPages {

  private ArxivPages() {}

  /**
   * The addresses of a paper on arXiv, and those of its code and project.
   *
   * @throws IllegalArgumentException if the id is not one of arXiv
   */
  public static Links of(CanonicalId id, @Nullable String code, @Nullable String project) {
    if (!id.isArxiv()) {
      throw new IllegalArgumentException("not an arXiv id: " + id);
    }
    String number = id.value().substring(id.value().indexOf(':') + 1);
    return new Links(
        "https://arxiv.org/abs/" + number, "https://arxiv.org/pdf/" + number, code, project);
  }
}
