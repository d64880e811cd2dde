package org.paperround.digest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.digest.DigestView.Entry;
import org.paperround.digest.DigestView.Links;
import org.paperround.digest.DigestView.Section;

/** All of one part of the mail but the papers: rendered once for all readers with as many. */
final class Frames {

  private static final int MOST = 1_000;

  private final PartTemplate template;
  private final Interner<Piece> pieces;
  private final Cache<Key, Optional<Stencil>> frames =
      Caffeine.newBuilder().maximumSize(MOST).build();

  Frames(PartTemplate template, Interner<Piece> pieces) {
    this.template = template;
    this.pieces = pieces;
  }

  /** All that a frame depends on but for what goes into its holes. */
  private record Key(
      String siteName,
      LocalDate edition,
      int considered,
      List<String> notes,
      int papers,
      int matching,
      int likeLeftOut,
      String site,
      boolean withFeedback,
      String postalAddress) {}

  /** The frame with holes; null if this view has to be rendered whole. */
  @Nullable Stencil stencil(DigestView view) {
    Links links = view.links();
    String feedback = links.feedback();
    int papers = view.papers();
    boolean anyEmpty =
        papers == 0
            || links.digest().isEmpty()
            || links.preferences().isEmpty()
            || links.unsubscribe().isEmpty()
            || (feedback != null && feedback.isEmpty());
    if (anyEmpty) {
      return null; // a template may ask whether it is
    }
    Key key =
        new Key(
            view.siteName(),
            view.edition(),
            view.considered(),
            view.notes(),
            papers,
            view.matching(),
            Probe.SHORT.number(view.leftOut()),
            links.site(),
            feedback != null,
            view.postalAddress());
    return frames
        .get(
            key,
            one ->
                Optional.ofNullable(
                    Stencil.of(probe -> made(one, view.leftOut(), probe), Hole.LEFT_OUT, pieces)))
        .orElse(null);
  }

  private Stencil.Made made(Key key, int leftOut, Probe probe) {
    List<Section> sections = sections(key, probe);
    Links links =
        new Links(
            key.site(),
            probe.link(Hole.DIGEST),
            probe.link(Hole.PREFERENCES),
            probe.link(Hole.UNSUBSCRIBE),
            key.withFeedback() ? probe.link(Hole.FEEDBACK) : null);
    int number = probe.number(leftOut);
    DigestView view =
        new DigestView(
            template.language(),
            key.siteName(),
            key.edition(),
            key.considered(),
            key.notes(),
            sections,
            number,
            links,
            key.postalAddress());
    Map<Hole, String> values = new EnumMap<>(Hole.class);
    values.put(Hole.DIGEST, template.escaped(links.digest()));
    values.put(Hole.PREFERENCES, template.escaped(links.preferences()));
    values.put(Hole.UNSUBSCRIBE, template.escaped(links.unsubscribe()));
    if (links.feedback() != null) {
      values.put(Hole.FEEDBACK, template.escaped(links.feedback()));
    }
    values.put(Hole.PREHEADER, template.escaped(DigestText.preheader(view)));
    values.put(Hole.BODY, body(sections));
    return new Stencil.Made(template.whole(view), values, number);
  }

  /** All papers in one section, or in two. */
  private static List<Section> sections(Key key, Probe probe) {
    int first = probe == Probe.SHORT ? key.papers() : 1;
    List<Entry> all = probe.entries(key.papers(), key.matching(), key.withFeedback());
    Section one = new Section(probe.interest(1), all.subList(0, first));
    List<Entry> others = all.subList(first, all.size());
    return others.isEmpty() ? List.of(one) : List.of(one, new Section(probe.interest(2), others));
  }

  private String body(List<Section> sections) {
    StringBuilder body = new StringBuilder();
    for (Section section : sections) {
      body.append(template.heading(section.interest()));
      for (int i = 0; i < section.entries().size(); i++) {
        body.append(template.card(section.entries().get(i), i));
      }
    }
    return body.toString();
  }
}
