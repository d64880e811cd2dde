package org.paperround.matching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.paperround.embedding.TextEmbedder;
import org.paperround.interest.Example;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.interest.Topics;
import org.paperround.matching.similarity.Background;
import org.paperround.matching.similarity.Closeness;
import org.paperround.paper.PaperCard;

/**
 * Matches by words and by closeness. Every term of a reader is looked up in the papers of an
 * edition once, and every text and example compared with them once; what was found serves all
 * readers, and a reader's ranking is a sum.
 */
@Singleton
public final class LucenePaperMatcher implements PaperMatcher {

  private final Topics topics;
  private final TextEmbedder embedder;
  private final ExampleTexts examples;
  private final Texts texts;

  /**
   * Makes a matcher.
   *
   * @param topics what the keys of {@code TOPIC} terms mean
   * @param embedder gives the meaning of texts
   * @param examples gives the texts of examples
   */
  @Inject
  public LucenePaperMatcher(Topics topics, TextEmbedder embedder, ExampleTexts examples) {
    this.topics = topics;
    this.embedder = embedder;
    this.examples = examples;
    texts = new Texts(embedder);
  }

  @Override
  public Background background(List<PaperCard> recent) {
    return Background.of(
        texts.samples(recent.stream().map(LucenePaperMatcher::text).toList()),
        embedder.isOn() ? embedder.embed(topics.texts()) : List.of());
  }

  /** {@inheritDoc} Of papers with the same id the first is taken. */
  @Override
  public Edition prepare(List<PaperCard> papers, Background background) {
    TreeMap<Long, PaperCard> byId = new TreeMap<>();
    papers.forEach(paper -> byId.putIfAbsent(paper.id(), paper));
    List<PaperCard> rising = List.copyOf(byId.values());
    PaperIndex index = new PaperIndex(rising);
    Closeness closeness =
        background.over(
            texts.samples(rising.stream().map(LucenePaperMatcher::text).toList()).stream()
                .map(background::ofPaper)
                .toList());
    Signals signals = new Signals(closeness, background, embedder, topics, examples);
    return new LuceneEdition(
        rising,
        new PaperPlaces(rising.stream().mapToLong(PaperCard::id).toArray()),
        index,
        new KnownTerms(new TermFinder(topics, index, rising), signals),
        signals);
  }

  private static String text(PaperCard paper) {
    return TextEmbedder.paperText(paper.title(), paper.summary());
  }

  private record LuceneEdition(
      List<PaperCard> papers,
      PaperPlaces places,
      PaperIndex index,
      KnownTerms terms,
      Signals signals)
      implements Edition {

    @Override
    public void expect(Collection<Interest> interests) {
      signals.expect(
          interests.stream()
              .flatMap(interest -> interest.examples().stream())
              .map(Example::key)
              .distinct()
              .toList());
    }

    @Override
    public List<Match> match(List<Interest> interests, Window window) {
      return match(interests, window, Set.of());
    }

    @Override
    public List<Match> match(List<Interest> interests, Window window, Set<Long> sent) {
      return scorer(interests).rank(window, sent);
    }

    @Override
    public Optional<Match> nearMiss(List<Interest> interests, Window window) {
      return scorer(interests).nearMiss(window);
    }

    @Override
    public double[] scores(Interest interest) {
      return scorer(List.of(interest)).scores();
    }

    @Override
    public double alike(PaperCard paper, PaperCard other) {
      return signals.alike(places.of(paper.id()), places.of(other.id()));
    }

    private InterestScorer scorer(List<Interest> interests) {
      return new InterestScorer(terms, signals, papers, places, interests);
    }

    @Override
    public Set<Long> muted(List<Interest> interests) {
      return interests.stream()
          .flatMap(interest -> interest.terms().stream())
          .filter(term -> term.kind() == Term.Kind.MUTE)
          .flatMapToInt(term -> Arrays.stream(terms.of(term).evidence().papers()))
          .mapToObj(place -> papers.get(place).id())
          .collect(Collectors.toSet());
    }

    @Override
    public void close() {
      index.close();
    }
  }
}
