package org.paperround.web.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.ArxivCategories;
import org.paperround.interest.Breadth;
import org.paperround.interest.Example;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.interest.Topics;
import org.paperround.matching.KeywordSyntax;
import org.paperround.matching.KeywordTexts;
import org.paperround.platform.language.Language;

/** Reads the interests of a call; the first mistake ends it with a sentence. */
final class MatchInput {

  private final Topics topics;
  private final ArxivCategories categories;

  MatchInput(Topics topics, ArxivCategories categories) {
    this.topics = topics;
    this.categories = categories;
  }

  /**
   * An interest as sent; what is missing is empty.
   *
   * @param name what it is called
   * @param topics keys of topics
   * @param keywords words, phrases and queries
   * @param authors names
   * @param organisations handles or names
   * @param categories arXiv categories
   * @param mutes words that hide a paper
   * @param liked numbers of papers, as in {@code /papers/17}
   * @param breadth {@code sure}, {@code balanced} or {@code more}
   */
  public record Sent(
      @Nullable String name,
      @Nullable List<String> topics,
      @Nullable List<String> keywords,
      @Nullable List<String> authors,
      @Nullable List<String> organisations,
      @Nullable List<String> categories,
      @Nullable List<String> mutes,
      @Nullable List<Long> liked,
      @Nullable String breadth) {}

  /**
   * The interest that was sent.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  Interest interest(Sent sent, int number) {
    List<Term> terms = new ArrayList<>();
    add(terms, Term.Kind.TOPIC, sent.topics(), this::topic);
    add(terms, Term.Kind.KEYWORD, sent.keywords(), MatchInput::keyword);
    add(terms, Term.Kind.AUTHOR, sent.authors(), UnaryOperator.identity());
    add(terms, Term.Kind.ORGANISATION, sent.organisations(), UnaryOperator.identity());
    add(terms, Term.Kind.CATEGORY, sent.categories(), this::category);
    add(terms, Term.Kind.MUTE, sent.mutes(), MatchInput::keyword);
    List<Long> liked = sent.liked() == null ? List.of() : sent.liked();
    List<Example> examples = liked.stream().distinct().map(MatchInput::liked).toList();
    String name = sent.name();
    return new Interest(
        name == null || name.isBlank() ? "Interest " + number : name,
        terms,
        examples,
        0,
        breadth(sent.breadth()));
  }

  private static void add(
      List<Term> terms,
      Term.Kind kind,
      @Nullable List<String> texts,
      UnaryOperator<String> checked) {
    if (texts != null) {
      texts.forEach(text -> terms.add(new Term(kind, checked.apply(text))));
    }
  }

  private String topic(String key) {
    if (topics.byKey(key).isEmpty()) {
      throw new IllegalArgumentException("there is no topic \"" + key + "\"");
    }
    return key;
  }

  private String category(String code) {
    return categories
        .canonical(code)
        .orElseThrow(
            () -> new IllegalArgumentException("\"" + code + "\" is not an arXiv category"));
  }

  private static String keyword(String text) {
    KeywordSyntax.problem(text, Language.ENGLISH.texts(KeywordTexts.class))
        .ifPresent(
            sentence -> {
              throw new IllegalArgumentException(sentence);
            });
    return text;
  }

  private static Example liked(Long seq) {
    if (seq < 1) {
      throw new IllegalArgumentException("\"liked\" holds numbers of papers, from 1");
    }
    return Example.liked(seq);
  }

  private static Breadth breadth(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Breadth.BALANCED;
    }
    try {
      return Breadth.valueOf(text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("breadth must be sure, balanced or more", e);
    }
  }
}
