package org.paperround.paper;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that sources told of one paper so far, a field at a time; {@link #join} makes one of two.
 *
 * @param told the fields that were told
 * @param source the source nearest to the paper
 * @param version the newest version
 */
record PaperFacts(Map<PaperField, Told> told, String source, int version) {

  PaperFacts {
    EnumMap<PaperField, Told> copy = new EnumMap<>(PaperField.class);
    copy.putAll(told);
    told = copy;
  }

  /** What one source tells. */
  static PaperFacts of(IncomingPaper paper) {
    Map<PaperField, @Nullable String> values = new EnumMap<>(PaperField.class);
    values.put(PaperField.TITLE, paper.title());
    values.put(PaperField.ABSTRACT, paper.summary());
    values.put(PaperField.AUTHORS, authors(paper));
    values.put(PaperField.ABSTRACT_PAGE, paper.links().abstractPage());
    values.put(PaperField.PDF, paper.links().pdf());
    values.put(PaperField.CATEGORIES, categories(paper.categories()));
    values.put(PaperField.PUBLISHED, day(paper.published()));
    values.put(PaperField.ORGANISATION, organisation(paper.organisation()));
    values.put(PaperField.KEYWORDS, String.join("\n", paper.keywords()));
    values.put(PaperField.CODE, paper.links().code());
    values.put(PaperField.PROJECT, paper.links().project());
    values.put(PaperField.UPVOTES, count(paper.upvotes()));
    values.put(PaperField.COMMENTS, count(paper.comments()));
    values.put(PaperField.LISTED_ON, day(paper.listedOn()));
    Map<PaperField, Told> told = new EnumMap<>(PaperField.class);
    values.forEach(
        (field, value) -> {
          if (value != null && !value.isEmpty()) {
            told.put(field, new Told(value, paper.source(), paper.version()));
          }
        });
    return new PaperFacts(told, paper.source(), paper.version());
  }

  /** What two tellings make together, by {@link MergeRule}; the order does not matter. */
  PaperFacts join(PaperFacts other) {
    Map<PaperField, Told> joined = new EnumMap<>(told);
    other.told.forEach(
        (field, value) ->
            joined.merge(field, value, (one, two) -> MergeRule.join(field, one, two)));
    return new PaperFacts(
        joined, MergeRule.source(source, other.source), Math.max(version, other.version));
  }

  /** Whether readers see the same in both, whoever told it. */
  boolean says(PaperFacts other) {
    return version == other.version
        && Arrays.stream(PaperField.values())
            .allMatch(field -> text(field).equals(other.text(field)));
  }

  /** The value of a field; null if nobody told it. */
  @Nullable String value(PaperField field) {
    Told value = told.get(field);
    return value == null ? null : value.value();
  }

  /** The value of a field; empty if nobody told it. */
  String text(PaperField field) {
    String value = value(field);
    return value == null ? "" : value;
  }

  private static String authors(IncomingPaper paper) {
    return paper.authorCount() == 0
        ? ""
        : paper.authorCount()
            + (paper.authors().isEmpty() ? "" : "\n" + String.join("\n", paper.authors()));
  }

  private static String categories(List<String> categories) {
    return categories.isEmpty() ? "" : MergeRule.categories(categories);
  }

  private static @Nullable String organisation(IncomingPaper.@Nullable Organisation value) {
    return value == null ? null : value.handle() + "\n" + value.name();
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable String count(int number) {
    return number == 0 ? null : String.valueOf(number);
  }
}
