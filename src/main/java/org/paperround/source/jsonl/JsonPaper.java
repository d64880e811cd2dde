package org.paperround.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaper.Links;
import org.paperround.paper.IncomingPaper.Organisation;
import org.paperround.paper.PlainText;
import org.paperround.source.AuthorNames;
import org.paperround.source.ImportFormat;

/** Makes a paper of one JSON object. */
final class JsonPaper {

  private JsonPaper() {}

  /**
   * The paper.
   *
   * @throws IllegalArgumentException with a sentence that names the field that is wrong
   */
  static IncomingPaper of(JsonNode object, LocalDate listedOn) {
    if (!object.isObject()) {
      throw new IllegalArgumentException("the line must be a JSON object");
    }
    JsonFields fields = new JsonFields(object);
    String title = fields.text("title").map(PlainText::oneLine).orElse("");
    if (title.isEmpty()) {
      throw new IllegalArgumentException("the title is missing");
    }
    List<String> authors = fields.list("authors", AuthorNames::split);
    List<String> references =
        Stream.of("id", "url", "doi", "pdf").flatMap(f -> fields.text(f).stream()).toList();
    return new IncomingPaper(
        canonicalId(references, title),
        title,
        fields.text("abstract").map(PlainText::paragraph).orElse(""),
        authors,
        authors.size(),
        organisation(fields),
        fields.list("categories", text -> List.of(text.split("[\\s,;]+"))),
        fields.date("date"),
        listedOn,
        fields.count("upvotes"),
        fields.count("comments"),
        new Links(fields.address("url"), fields.address("pdf"), fields.address("code"), null),
        ImportFormat.JSONL.wireName(),
        references.stream().mapToInt(CanonicalId::versionIn).max().orElse(1));
  }

  /** An arXiv id before a DOI, because preprints gain a DOI later and stay the same paper. */
  private static CanonicalId canonicalId(List<String> references, String title) {
    List<CanonicalId> ids =
        references.stream().flatMap(text -> CanonicalId.fromReference(text).stream()).toList();
    return ids.stream()
        .filter(CanonicalId::isArxiv)
        .findFirst()
        .or(() -> ids.stream().findFirst())
        .orElseGet(() -> CanonicalId.fromTitle(title));
  }

  private static @Nullable Organisation organisation(JsonFields fields) {
    Optional<String> name = fields.text("organisation").map(PlainText::oneLine);
    return name.filter(text -> !text.isEmpty())
        .map(text -> new Organisation(text, text))
        .orElse(null);
  }
}
