package org.paperround.web.reader;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Example;
import org.paperround.interest.Interest;
import org.paperround.interest.KeptInterest;
import org.paperround.interest.LikedText;
import org.paperround.interest.LikedTexts;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperStore;

/** Finds pasted papers among the stored ones, and the titles of those that a reader likes. */
@Singleton
class LikedPapers {

  private final PageParts parts;
  private final PaperStore papers;
  private final LikedTexts texts;

  LikedPapers(PageParts parts, PaperStore papers, LikedTexts texts) {
    this.parts = parts;
    this.papers = papers;
    this.texts = texts;
  }

  /**
   * What became of pasted papers.
   *
   * @param examples one for each that is stored or has a title, in their order
   * @param unknown ids that no stored paper has, and that came without a title
   */
  record Found(List<Example> examples, List<CanonicalId> unknown) {}

  /**
   * Finds pasted papers by their ids, else by their titles; others are kept as texts. Expects a
   * transaction in which nobody else changes this reader.
   */
  Found find(long subscriberId, List<PastedPaper> pasted) {
    Map<CanonicalId, Long> byId =
        papers.seqsByIds(
            pasted.stream().flatMap(p -> Optional.ofNullable(p.id()).stream()).toList());
    Map<String, Long> byTitle =
        papers.seqsByTitles(
            pasted.stream().flatMap(p -> Optional.ofNullable(p.title()).stream()).toList());
    Map<String, LikedText> brought = new HashMap<>();
    if (!pasted.isEmpty()) {
      texts.of(subscriberId).forEach(text -> names(text).forEach(name -> brought.put(name, text)));
    }
    List<Example> examples = new ArrayList<>();
    List<CanonicalId> unknown = new ArrayList<>();
    for (PastedPaper paper : pasted) {
      Long seq = paper.id() == null ? null : byId.get(paper.id());
      if (seq == null && paper.title() != null) {
        seq = byTitle.get(paper.title());
      }
      LikedText text = seq == null ? text(subscriberId, paper, brought) : null;
      if (seq != null) {
        examples.add(Example.liked(seq));
      } else if (text != null) {
        examples.add(Example.liked(text));
      } else {
        unknown.add(Objects.requireNonNull(paper.id()));
      }
    }
    return new Found(examples.stream().distinct().toList(), unknown);
  }

  /** The text that a reader brought before, or a new one; null if it has no title. */
  private @Nullable LikedText text(
      long subscriberId, PastedPaper paper, Map<String, LikedText> brought) {
    String id = paper.id() == null ? null : paper.id().value();
    String title = paper.title();
    LikedText known = id == null ? null : brought.get(id);
    if (known != null || title == null) {
      return known;
    }
    return brought.computeIfAbsent(
        CanonicalId.fromTitle(title).value(),
        name -> texts.add(subscriberId, id, title, paper.summary()));
  }

  private static List<String> names(LikedText text) {
    String title = CanonicalId.fromTitle(text.title()).value();
    return text.canonicalId() == null ? List.of(title) : List.of(text.canonicalId(), title);
  }

  /** The liked papers of each interest, in their order, by the interests' numbers. */
  Map<Long, List<LikedPaper>> of(long subscriberId, List<KeptInterest> kept) {
    List<String> keys =
        kept.stream()
            .map(KeptInterest::interest)
            .map(Interest::examples)
            .flatMap(List::stream)
            .map(Example::key)
            .toList();
    Map<String, LikedPaper> byKey = new HashMap<>();
    Map<Long, PaperCard> cards =
        papers.cards(keys.stream().filter(Example::isPaper).map(Example::number).toList());
    cards.forEach(
        (seq, card) -> {
          String key = Example.keyOf(seq);
          byKey.put(key, new LikedPaper(key, card.title(), "/papers/" + card.id(), false));
        });
    texts
        .byKeys(keys)
        .forEach((key, text) -> byKey.put(key, new LikedPaper(key, text.title(), null, false)));
    Map<Long, List<LikedPaper>> liked = new HashMap<>();
    for (KeptInterest one : kept) {
      liked.put(
          one.id(),
          one.interest().examples().stream()
              .map(Example::key)
              .map(key -> byKey.getOrDefault(key, gone(key)))
              .toList());
    }
    return liked;
  }

  private LikedPaper gone(String key) {
    return new LikedPaper(key, parts.texts(PrefsTexts.class).likedGone(), null, false);
  }
}
