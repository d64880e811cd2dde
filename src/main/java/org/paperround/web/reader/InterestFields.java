package org.paperround.web.reader;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paperround.interest.ArxivCategories;
import org.paperround.interest.Breadth;
import org.paperround.interest.Example;
import org.paperround.interest.Interest;
import org.paperround.interest.KeptInterest;
import org.paperround.interest.Term;
import org.paperround.interest.TermParser;
import org.paperround.interest.Topics;
import org.paperround.platform.language.Language;
import org.paperround.source.PaperReader;

/** The fields of one interest in the settings form, {@code interest.N.*}. */
final class InterestFields {

  /** What a reader fills in; the others are sent in any case. */
  private static final List<String> TEXTS =
      List.of(
          "name", "topic", "keywords", "authors", "organisations", "categories", "mutes", "liked");

  private final String prefix;
  private final String shownPrefix;
  private final MultivaluedMap<String, String> form;
  private final Map<String, String> problems;

  /**
   * The fields of an interest.
   *
   * @param index its place in the form as sent
   * @param shownIndex its place when the form is shown again without what was removed
   */
  InterestFields(
      int index,
      int shownIndex,
      MultivaluedMap<String, String> form,
      Map<String, String> problems) {
    this.prefix = "interest." + index + ".";
    this.shownPrefix = "interest." + shownIndex + ".";
    this.form = form;
    this.problems = problems;
  }

  /** Whether the form has fields of this index. */
  boolean exist() {
    return form.keySet().stream().anyMatch(name -> name.startsWith(prefix));
  }

  boolean isRemoved() {
    return form.getFirst(prefix + "remove") != null;
  }

  /** Whether nothing at all was filled in. */
  boolean isBlank() {
    return TEXTS.stream()
        .flatMap(field -> form.getOrDefault(prefix + field, List.of()).stream())
        .allMatch(String::isBlank);
  }

  /** The fields as filled in, to show again. */
  InterestForm shown(PageParts parts, Map<Long, List<LikedPaper>> liked) {
    long id = PageParts.number(text("id"));
    List<String> removed = form.getOrDefault(prefix + "unlike", List.of());
    return new InterestForm(
        text("name"),
        parts.topics(form.getOrDefault(prefix + "topic", List.of())),
        text("keywords"),
        text("authors"),
        text("organisations"),
        text("categories"),
        text("mutes"),
        Math.max(0, id),
        liked.getOrDefault(id, List.of()).stream()
            .map(one -> one.removed(removed.contains(one.key())))
            .toList(),
        text("liked"),
        text("quota"),
        breadth().orElse(Breadth.BALANCED).name());
  }

  /** The interest; empty, with what is wrong noted, if it cannot be taken. */
  Optional<InterestDraft> interest(
      Topics topics, ArxivCategories categories, PaperReader bibtex, List<KeptInterest> kept) {
    int problemsBefore = problems.size();
    Optional<KeptInterest> before = before(kept);
    List<Term> terms = new ArrayList<>();
    for (String key : form.getOrDefault(prefix + "topic", List.of())) {
      if (topics.byKey(key).isPresent()) {
        terms.add(new Term(Term.Kind.TOPIC, key));
      }
    }
    terms.addAll(terms("keywords", Term.Kind.KEYWORD));
    terms.addAll(terms("authors", Term.Kind.AUTHOR));
    terms.addAll(terms("organisations", Term.Kind.ORGANISATION));
    terms.addAll(categories(categories));
    terms.addAll(terms("mutes", Term.Kind.MUTE));
    String name = text("name").strip();
    if (name.isEmpty() || name.length() > Interest.MAX_NAME) {
      problems.put(
          shownPrefix + "name", "Please give this interest a name of at most 80 characters.");
    }
    if (terms.size() > Interest.MAX_TERMS) {
      problems.put(shownPrefix + "keywords", "An interest can have at most 100 entries in all.");
    }
    List<Example> liked = liked(before);
    PastedPapers pasted = new PastedPapers(text("liked"), bibtex);
    note("liked", pasted.problems());
    if (liked.size() + pasted.papers().size() > Interest.MAX_EXAMPLES) {
      problems.put(
          shownPrefix + "liked",
          "An interest can have at most 500 liked papers; these would be %,d."
              .formatted(liked.size() + pasted.papers().size()));
    }
    int quota = quota();
    Breadth breadth =
        breadth().or(() -> before.map(one -> one.interest().breadth())).orElse(Breadth.BALANCED);
    return problems.size() > problemsBefore
        ? Optional.empty()
        : Optional.of(
            new InterestDraft(
                before.map(KeptInterest::id).orElse(0L),
                new Interest(name, terms, liked, quota, breadth),
                pasted.papers()));
  }

  /** The interest that is edited: by its number, else by its name. */
  private Optional<KeptInterest> before(List<KeptInterest> kept) {
    long id = PageParts.number(text("id"));
    String name = text("name").strip();
    return kept.stream()
        .filter(one -> one.id() == id)
        .findFirst()
        .or(
            () ->
                kept.stream()
                    .filter(one -> id < 1 && one.interest().name().equalsIgnoreCase(name))
                    .findFirst());
  }

  private List<Example> liked(Optional<KeptInterest> before) {
    List<String> removed = form.getOrDefault(prefix + "unlike", List.of());
    return before.map(one -> one.interest().examples()).orElse(List.of()).stream()
        .filter(example -> !removed.contains(example.key()))
        .toList();
  }

  private int quota() {
    String text = text("quota").strip();
    try {
      int quota = text.isEmpty() ? 0 : Integer.parseInt(text);
      if (quota >= 0 && quota <= Interest.MAX_QUOTA) {
        return quota;
      }
    } catch (NumberFormatException e) {
      // said below, like a number out of range
    }
    problems.put(shownPrefix + "quota", "Please enter a number from 0 to 50.");
    return 0;
  }

  private Optional<Breadth> breadth() {
    String text = text("breadth");
    Optional<Breadth> chosen =
        Arrays.stream(Breadth.values()).filter(one -> one.name().equals(text)).findFirst();
    if (chosen.isEmpty() && !text.isEmpty()) {
      problems.put(shownPrefix + "breadth", "Please choose one of the three.");
    }
    return chosen;
  }

  private List<Term> terms(String field, Term.Kind kind) {
    TermParser.Parsed parsed = TermParser.parse(kind, text(field));
    note(field, TermSentences.of(parsed, Language.ENGLISH));
    return parsed.terms();
  }

  private List<Term> categories(ArxivCategories known) {
    List<Term> terms = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (Term term : terms("categories", Term.Kind.CATEGORY)) {
      known
          .canonical(term.text())
          .ifPresentOrElse(
              code -> terms.add(new Term(Term.Kind.CATEGORY, code)),
              () -> sentences.add("“" + term.text() + "” is not an arXiv category."));
    }
    note("categories", sentences);
    return terms;
  }

  private void note(String field, List<String> sentences) {
    if (!sentences.isEmpty()) {
      problems.merge(shownPrefix + field, String.join(" ", sentences), (a, b) -> a + " " + b);
    }
  }

  private String text(String field) {
    String value = form.getFirst(prefix + field);
    return value == null ? "" : value;
  }
}
