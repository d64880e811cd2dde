package org.paperround.source.biorxiv;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaper.Links;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.source.fields.AuthorNames;
import org.paperround.source.fields.Fields;
import org.paperround.source.fields.HtmlText;

/**
 * One element of {@code collection}.
 *
 * @param element a JSON object; each of its values may be text or a number
 */
record Preprint(JsonNode element) {

  private static final String DOI = "doi:";

  private static final Pattern WITHDRAWN_TITLE =
      Pattern.compile("^[\\W_]{0,5}(?:WITHDRAWN\\b|Withdrawn:)|[(\\[]WITHDRAWN[)\\]]$");

  /** A month and day may lack their zero: {@code 2026-6-30}. */
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private static final int LONGEST_TITLE_HTML = 20_000;
  private static final int LONGEST_HTML = 200_000;

  Preprint {
    if (!element.isObject()) {
      throw new IllegalArgumentException("the item must be a JSON object");
    }
  }

  /**
   * What makes it the same paper in all its versions.
   *
   * @throws IllegalArgumentException if it has no DOI
   */
  CanonicalId id() {
    String doi = text("doi");
    return CanonicalId.fromReference(doi)
        .filter(id -> id.value().startsWith(DOI))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "doi must be a DOI such as 10.1101/2026.06.30.123456, not \"%s\""
                        .formatted(Fields.shortened(doi))));
  }

  /** Its subject area; may be empty. */
  String area() {
    return HtmlText.line(text("category"));
  }

  /** Whether it is only there to say that it was withdrawn. */
  boolean isWithdrawn() {
    return text("type").toLowerCase(Locale.ROOT).contains("withdraw")
        || WITHDRAWN_TITLE.matcher(text("title").strip()).find();
  }

  /**
   * The paper.
   *
   * @throws IllegalArgumentException with a sentence that names the field that is wrong
   */
  IncomingPaper toPaper(Server server, LocalDate listedOn) {
    CanonicalId id = id();
    int version = version();
    return new IncomingPaperBuilder(id, title(), listedOn, server.key())
        .summary(summary())
        .authors(authors())
        .categories(area().isEmpty() ? List.of() : List.of(area()))
        .published(published())
        .links(links(server, id, version))
        .version(version)
        .build();
  }

  private String title() {
    String html = text("title");
    String title = html.length() > LONGEST_TITLE_HTML ? html : HtmlText.line(html);
    if (title.isEmpty()) {
      throw new IllegalArgumentException("the title is missing");
    }
    return title;
  }

  private String summary() {
    String html = text("abstract");
    return html.length() > LONGEST_HTML ? html : HtmlText.paragraphs(html);
  }

  private List<String> authors() {
    return Fields.lines(
        AuthorNames.split(text("authors")).stream().map(AuthorNames::inReadingOrder).toList());
  }

  private int version() {
    String version = text("version").strip();
    if (version.isEmpty()) {
      return CanonicalId.versionIn(text("doi"));
    }
    if (!version.matches("[1-9]\\d{0,3}")) {
      throw new IllegalArgumentException(
          "version must be a number from 1 up, not \"%s\"".formatted(Fields.shortened(version)));
    }
    return Integer.parseInt(version);
  }

  /** The day of this version; a text that is no day is as good as none. */
  private @Nullable LocalDate published() {
    try {
      return LocalDate.parse(text("date").strip(), DAY);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Links links(Server server, CanonicalId id, int version) {
    String page =
        "https://www.%s.org/content/%sv%d"
            .formatted(server.key(), id.value().substring(DOI.length()), version);
    return new Links(page, page + ".full.pdf", null, null);
  }

  private String text(String field) {
    JsonNode value = element.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }
}
