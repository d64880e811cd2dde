package org.paperround.web.reader;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paperround.interest.ArxivCategories;
import org.paperround.interest.Breadth;
import org.paperround.interest.Example;
import org.paperround.interest.Interest;
import org.paperround.interest.KeptInterest;
import org.paperround.interest.Term;
import org.paperround.interest.TermParser;
import org.paperround.interest.Topics;
import org.paperround.source.bibtex.BibTexReader;

/** Reads the interests of the settings form; what cannot be taken is noted beside its field. */
@Singleton
class InterestReading {

  private final Topics topics;
  private final ArxivCategories categories;
  private final BibTexReader bibtex;
  private final PageLanguage language;

  InterestReading(
      Topics topics, ArxivCategories categories, BibTexReader bibtex, PageLanguage language) {
    this.topics = topics;
    this.categories = categories;
    this.bibtex = bibtex;
    this.language = language;
  }

  /**
   * The interest that fields describe.
   *
   * @param kept the reader's interests as they are
   * @return empty, with what is wrong noted, if it cannot be taken
   */
  Optional<InterestDraft> interest(InterestFields fields, List<KeptInterest> kept) {
    int before = fields.problems();
    Optional<KeptInterest> edited = edited(fields, kept);
    List<Term> terms = terms(fields);
    String name = fields.text("name").strip();
    if (name.isEmpty() || name.length() > Interest.MAX_NAME) {
      fields.wrong("name", fields.texts().badName());
    }
    if (terms.size() > Interest.MAX_TERMS) {
      fields.wrong("keywords", fields.texts().tooManyTerms(Interest.MAX_TERMS));
    }
    List<Example> liked = liked(fields, edited);
    PastedPapers pasted = new PastedPapers(fields.text("liked"), bibtex);
    pasted
        .problems(language.get().texts(PasteTexts.class))
        .forEach(sentence -> fields.wrong("liked", sentence));
    int all = liked.size() + pasted.papers().size();
    if (all > Interest.MAX_EXAMPLES) {
      fields.wrong(
          "liked", fields.texts().tooManyLiked(number(Interest.MAX_EXAMPLES), number(all)));
    }
    int quota = fields.quota();
    Breadth breadth =
        fields
            .breadth()
            .or(() -> edited.map(one -> one.interest().breadth()))
            .orElse(Breadth.BALANCED);
    return fields.problems() > before
        ? Optional.empty()
        : Optional.of(
            new InterestDraft(
                edited.map(KeptInterest::id).orElse(0L),
                new Interest(name, terms, liked, quota, breadth),
                pasted.papers()));
  }

  /** The interest that is edited: by its number, else by its name. */
  private static Optional<KeptInterest> edited(InterestFields fields, List<KeptInterest> kept) {
    long id = fields.id();
    String name = fields.text("name").strip();
    return kept.stream()
        .filter(one -> one.id() == id)
        .findFirst()
        .or(
            () ->
                kept.stream()
                    .filter(one -> id < 1 && one.interest().name().equalsIgnoreCase(name))
                    .findFirst());
  }

  private List<Term> terms(InterestFields fields) {
    List<Term> terms = new ArrayList<>();
    for (String key : fields.all("topic")) {
      if (topics.byKey(key).isPresent()) {
        terms.add(new Term(Term.Kind.TOPIC, key));
      }
    }
    terms.addAll(terms(fields, "keywords", Term.Kind.KEYWORD));
    terms.addAll(terms(fields, "authors", Term.Kind.AUTHOR));
    terms.addAll(terms(fields, "organisations", Term.Kind.ORGANISATION));
    for (Term term : terms(fields, "categories", Term.Kind.CATEGORY)) {
      categories
          .canonical(term.text())
          .ifPresentOrElse(
              code -> terms.add(new Term(Term.Kind.CATEGORY, code)),
              () -> fields.wrong("categories", fields.texts().badCategory(term.text())));
    }
    terms.addAll(terms(fields, "mutes", Term.Kind.MUTE));
    return terms;
  }

  private List<Term> terms(InterestFields fields, String field, Term.Kind kind) {
    TermParser.Parsed parsed = TermParser.parse(kind, fields.text(field));
    TermSentences.of(parsed, language.get()).forEach(sentence -> fields.wrong(field, sentence));
    return parsed.terms();
  }

  private static List<Example> liked(InterestFields fields, Optional<KeptInterest> edited) {
    List<String> removed = fields.all("unlike");
    return edited.map(one -> one.interest().examples()).orElse(List.of()).stream()
        .filter(example -> !removed.contains(example.key()))
        .toList();
  }

  private static String number(int number) {
    return String.format(Locale.ROOT, "%d", number);
  }
}
