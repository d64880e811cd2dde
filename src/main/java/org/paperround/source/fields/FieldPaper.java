package org.paperround.source.fields;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaper.Links;
import org.paperround.paper.IncomingPaper.Organisation;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.paper.PlainText;
import org.paperround.source.ImportFormat;

/**
 * Makes a paper of the fields {@code title}, and optionally {@code abstract authors date url
 * categories upvotes id doi comments organisation pdf code}.
 */
public final class FieldPaper {

  private FieldPaper() {}

  /**
   * The paper.
   *
   * @throws IllegalArgumentException with a sentence that names the field that is wrong
   */
  public static IncomingPaper of(Fields fields, ImportFormat format, LocalDate listedOn) {
    String title = fields.text("title").map(PlainText::oneLine).orElse("");
    if (title.isEmpty()) {
      throw new IllegalArgumentException("the title is missing");
    }
    List<String> authors = fields.list("authors", AuthorNames::split);
    List<String> references =
        Stream.of("id", "url", "doi", "pdf").flatMap(f -> fields.text(f).stream()).toList();
    List<CanonicalId> ids =
        references.stream().flatMap(text -> CanonicalId.fromReference(text).stream()).toList();
    return new IncomingPaperBuilder(canonicalId(ids, title), title, listedOn, format.wireName())
        .summary(fields.text("abstract").map(PlainText::paragraph).orElse(""))
        .authors(authors)
        .organisation(organisation(fields))
        .categories(fields.list("categories", text -> List.of(text.split("[\\s,;]+"))))
        .published(fields.date("date"))
        .upvotes(fields.count("upvotes"))
        .comments(fields.count("comments"))
        .links(
            new Links(fields.address("url"), fields.address("pdf"), fields.address("code"), null))
        .version(references.stream().mapToInt(CanonicalId::versionIn).max().orElse(1))
        .aliases(ids.stream().filter(id -> !id.isArxiv()).toList())
        .build();
  }

  /** An arXiv id before a DOI, because preprints gain a DOI later and stay the same paper. */
  private static CanonicalId canonicalId(List<CanonicalId> ids, String title) {
    return ids.stream()
        .filter(CanonicalId::isArxiv)
        .findFirst()
        .or(() -> ids.stream().findFirst())
        .orElseGet(() -> CanonicalId.fromTitle(title));
  }

  private static @Nullable Organisation organisation(Fields fields) {
    Optional<String> name = fields.text("organisation").map(PlainText::oneLine);
    return name.filter(text -> !text.isEmpty())
        .map(text -> new Organisation(text, text))
        .orElse(null);
  }
}
