package org.paperround.digest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paperround.digest.DigestView.Entry;
import org.paperround.matching.Reason;
import org.paperround.paper.PaperCard;

/** The papers of one part of the mail: each card is rendered once for all readers. */
final class Cards {

  /** In characters: some thousand papers, each in several places. */
  private static final long MOST = 16_000_000;

  private static final int MOST_CHIPS = 20_000;

  private final PartTemplate template;
  private final Interner<Piece> pieces;
  private final Cache<Key, Optional<Stencil>> cards =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((Key key, Optional<Stencil> card) -> card.map(Stencil::size).orElse(100))
          .build();
  private final Cache<Reason, Piece> chips = Caffeine.newBuilder().maximumSize(MOST_CHIPS).build();

  Cards(PartTemplate template, Interner<Piece> pieces) {
    this.template = template;
    this.pieces = pieces;
  }

  /** All that a card depends on but for what goes into its holes. */
  private record Key(
      PaperCard paper,
      String paperUrl,
      boolean first,
      int likeRank,
      boolean withReasons,
      boolean withFeedback) {

    /** Asked for with each card: quicker than a record's own. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && paper.id() == key.paper.id()
          && likeRank == key.likeRank
          && first == key.first
          && withReasons == key.withReasons
          && withFeedback == key.withFeedback
          && paperUrl.equals(key.paperUrl)
          && Objects.equals(paper, key.paper);
    }

    /** What tells most papers apart is enough. */
    @Override
    public int hashCode() {
      return (Long.hashCode(paper.id()) * 31 + likeRank) * 2 + (first ? 1 : 0);
    }
  }

  /** Appends the card of a paper. */
  void append(Entry entry, int index, List<Piece> mail) {
    Stencil card = stencil(entry, index);
    if (card == null) {
      mail.add(new Piece(template.card(entry, index)));
      return;
    }
    String feedback = entry.feedbackUrl();
    Piece link = new Piece(feedback == null ? "" : template.escaped(feedback));
    card.fill(
        mail,
        hole -> {
          if (hole == Hole.RANK) {
            mail.add(Piece.of(entry.rank()));
          } else if (hole == Hole.CHIPS) {
            for (Reason reason : entry.reasons()) {
              mail.add(chip(reason));
            }
          } else {
            mail.add(link);
          }
        });
  }

  /** The card of a paper with holes; null if it can only be rendered for each reader anew. */
  @Nullable Stencil stencil(Entry entry, int index) {
    String feedback = entry.feedbackUrl();
    if (feedback != null && feedback.isEmpty()) {
      return null; // a template takes it for a missing one
    }
    return cards
        .get(
            new Key(
                entry.paper(),
                entry.paperUrl(),
                index == 0,
                Probe.SHORT.number(entry.rank()),
                !entry.reasons().isEmpty(),
                feedback != null),
            key ->
                Optional.ofNullable(
                    Stencil.of(probe -> made(key, entry.rank(), probe), Hole.RANK, pieces)))
        .orElse(null);
  }

  private Stencil.Made made(Key key, int rank, Probe probe) {
    int number = probe.number(rank);
    Entry entry =
        probe.entry(number, key.paper(), key.paperUrl(), key.withFeedback(), key.withReasons());
    Map<Hole, String> values = new EnumMap<>(Hole.class);
    if (key.withFeedback()) {
      values.put(Hole.ENTRY_FEEDBACK, template.escaped(probe.link(Hole.ENTRY_FEEDBACK)));
    }
    if (key.withReasons()) {
      values.put(
          Hole.CHIPS, entry.reasons().stream().map(template::chip).collect(Collectors.joining()));
    }
    return new Stencil.Made(template.card(entry, probe.index(key.first())), values, number);
  }

  private Piece chip(Reason reason) {
    return chips.get(reason, one -> new Piece(template.chip(one)));
  }
}
