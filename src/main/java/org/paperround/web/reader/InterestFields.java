package org.paperround.web.reader;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paperround.interest.ArxivCategories;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.interest.TermParser;
import org.paperround.interest.Topics;
import org.paperround.matching.KeywordSyntax;

/** The fields of one interest in the settings form, {@code interest.N.*}. */
final class InterestFields {

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
    return form.entrySet().stream()
        .filter(field -> field.getKey().startsWith(prefix))
        .allMatch(field -> field.getValue().stream().allMatch(String::isBlank));
  }

  /** The fields as filled in, to show again. */
  InterestForm shown(PageParts parts) {
    return new InterestForm(
        text("name"),
        parts.topics(form.getOrDefault(prefix + "topic", List.of())),
        text("keywords"),
        text("authors"),
        text("organisations"),
        text("categories"),
        text("mutes"));
  }

  /** The interest; empty, with what is wrong noted, if it cannot be taken. */
  Optional<Interest> interest(Topics topics, ArxivCategories categories) {
    int problemsBefore = problems.size();
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
    return problems.size() > problemsBefore
        ? Optional.empty()
        : Optional.of(new Interest(name, terms));
  }

  private List<Term> terms(String field, Term.Kind kind) {
    TermParser.Parsed parsed = TermParser.parse(kind, text(field));
    List<String> sentences = new ArrayList<>(parsed.problems());
    if (kind == Term.Kind.KEYWORD || kind == Term.Kind.MUTE) {
      parsed.terms().forEach(term -> KeywordSyntax.problem(term.text()).ifPresent(sentences::add));
    }
    note(field, sentences);
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
