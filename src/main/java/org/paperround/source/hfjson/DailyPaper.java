package org.paperround.source.hfjson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaper.Organisation;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.paper.PlainText;
import org.paperround.source.fields.ArxivPages;
import org.paperround.source.fields.Count;
import org.paperround.source.fields.Fields;
import org.paperround.source.fields.JsonFields;
import org.paperround.source.fields.WebAddress;

/**
 * One element of the array of daily papers.
 *
 * @param item the element, which counts comments and repeats some fields
 * @param paper its {@code paper}
 */
record DailyPaper(JsonFields item, JsonFields paper) {

  /**
   * Takes an element.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with it
   */
  static DailyPaper in(JsonNode element) {
    if (!element.path("paper").isObject()) {
      throw new IllegalArgumentException("the item must be a JSON object that holds a paper");
    }
    return new DailyPaper(new JsonFields(element), new JsonFields(element.get("paper")));
  }

  /** Whether those who published it took it back; which versions is not told. */
  boolean isWithdrawn() {
    return paper.value("withdrawnAt") != null || item.value("withdrawnAt") != null;
  }

  /**
   * Its arXiv id.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with it
   */
  CanonicalId id() {
    String reference = reference();
    return CanonicalId.fromReference(reference)
        .filter(CanonicalId::isArxiv)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "paper.id must be an arXiv id such as 2609.01234, not \"%s\""
                        .formatted(Fields.shortened(reference))));
  }

  private String reference() {
    return paper.text("id").map(String::strip).orElse("");
  }

  /**
   * The paper, listed on the list date if there is one, else on the day it was submitted to the
   * list, else today.
   *
   * @throws IllegalArgumentException with a sentence that names the field that is wrong
   */
  IncomingPaper toPaper(String source, LocalDate today, @Nullable LocalDate listDate) {
    CanonicalId id = id();
    String title = either("title").map(PlainText::oneLine).orElse("");
    if (title.isEmpty()) {
      throw new IllegalArgumentException("the title is missing");
    }
    List<JsonNode> authors = authors();
    return new IncomingPaperBuilder(id, title, listedOn(today, listDate), source)
        .summary(either("summary").map(PlainText::paragraph).orElse(""))
        .authors(names(authors))
        .authorCount(authors.size())
        .organisation(organisation())
        .published(paper.date("publishedAt"))
        .upvotes(count(paper, "upvotes"))
        .comments(count(item, "numComments"))
        .links(ArxivPages.of(id, address("githubRepo"), address("projectPage")))
        .version(CanonicalId.versionIn(reference()))
        .keywords(keywords())
        .build();
  }

  private Optional<String> either(String field) {
    return paper.text(field).or(() -> item.text(field));
  }

  private List<JsonNode> authors() {
    JsonNode authors = paper.value("authors");
    if (authors == null) {
      return List.of();
    }
    if (!authors.isArray() || !authors.valueStream().allMatch(JsonNode::isObject)) {
      throw new IllegalArgumentException("authors must be an array of objects");
    }
    return authors.valueStream().toList();
  }

  /** Authors can hide their names; they still count. */
  private static List<String> names(List<JsonNode> authors) {
    return Fields.lines(
        authors.stream()
            .filter(author -> !author.path("hidden").asBoolean())
            .map(author -> author.path("name").asText(""))
            .toList());
  }

  /** Machines write these: what is no short text is left out and the paper goes in. */
  private List<String> keywords() {
    JsonNode keywords = paper.value("ai_keywords");
    return keywords == null || !keywords.isArray()
        ? List.of()
        : Fields.lines(keywords.valueStream().map(word -> word.asText("")).toList()).stream()
            .filter(word -> word.length() <= IncomingPaper.LONGEST_KEYWORD)
            .distinct()
            .limit(IncomingPaper.MOST_KEYWORDS)
            .toList();
  }

  private @Nullable Organisation organisation() {
    JsonNode given = paper.value("organization");
    JsonNode organisation = given == null ? item.value("organization") : given;
    if (organisation == null) {
      return null;
    }
    String handle = PlainText.oneLine(organisation.path("name").asText(""));
    String name = PlainText.oneLine(organisation.path("fullname").asText(""));
    if (handle.isEmpty() && name.isEmpty()) {
      return null;
    }
    return new Organisation(handle.isEmpty() ? name : handle, name.isEmpty() ? handle : name);
  }

  private LocalDate listedOn(LocalDate today, @Nullable LocalDate listDate) {
    if (listDate != null) {
      return listDate;
    }
    LocalDate submitted = paper.date("submittedOnDailyAt");
    return submitted == null ? today : submitted;
  }

  private static int count(JsonFields fields, String field) {
    JsonNode value = fields.value(field);
    JsonNode count = value == null ? JsonNodeFactory.instance.numberNode(0) : value;
    OptionalInt number = count.isContainerNode() ? OptionalInt.empty() : Count.in(count.asText());
    return number.orElseThrow(
        () -> new IllegalArgumentException(field + " must be a count from 0 up, such as 12"));
  }

  /** People type these by hand; one that is no address is left out and the paper goes in. */
  private @Nullable String address(String field) {
    return Optional.ofNullable(paper.value(field))
        .flatMap(value -> WebAddress.in(value.asText("")))
        .orElse(null);
  }
}
