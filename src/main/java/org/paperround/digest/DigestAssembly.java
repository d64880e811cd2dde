package org.paperround.digest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.digest.DigestView.Entry;
import org.paperround.digest.DigestView.Section;

/**
 * Puts one part of a mail together from what its template made before for others. The result is
 * what the template makes of the whole, to the last character.
 */
final class DigestAssembly {

  private static final int MOST_HEADINGS = 20_000;

  /** More than a digest usually has. */
  private static final int PIECES = 256;

  private final PartTemplate template;
  private final Cache<String, Piece> headings =
      Caffeine.newBuilder().maximumSize(MOST_HEADINGS).build();
  private final Frames frames;
  private final Cards cards;

  DigestAssembly(PartTemplate template) {
    Interner<Piece> pieces = Interner.newWeakInterner();
    this.template = template;
    this.frames = new Frames(template, pieces);
    this.cards = new Cards(template, pieces);
  }

  /**
   * The part in pieces.
   *
   * @return null if this one has to be rendered whole
   * @throws io.quarkus.qute.TemplateException if a fragment asks for more than it is given
   */
  @Nullable List<Piece> assemble(DigestView view) {
    Stencil frame = frames.stencil(view);
    if (frame == null) {
      return null;
    }
    List<Piece> mail = new ArrayList<>(PIECES);
    DigestView.Links links = view.links();
    Piece digest = value(links.digest());
    Piece unsubscribe = value(links.unsubscribe());
    frame.fill(
        mail,
        hole -> {
          switch (hole) {
            case PREHEADER -> mail.add(value(DigestText.preheader(view)));
            case DIGEST -> mail.add(digest);
            case PREFERENCES -> mail.add(value(links.preferences()));
            case UNSUBSCRIBE -> mail.add(unsubscribe);
            case FEEDBACK -> mail.add(value(String.valueOf(links.feedback())));
            case LEFT_OUT -> mail.add(Piece.of(view.leftOut()));
            case BODY -> body(view, mail);
            case RANK, CHIPS, ENTRY_FEEDBACK ->
                throw new IllegalStateException("a frame has no " + hole);
          }
        });
    return mail;
  }

  /** Whether the card of each paper is put together too, and not rendered for each reader anew. */
  boolean hasCardsInPieces(DigestView view) {
    for (Section section : view.sections()) {
      for (int i = 0; i < section.entries().size(); i++) {
        if (cards.stencil(section.entries().get(i), i) == null) {
          return false;
        }
      }
    }
    return true;
  }

  private void body(DigestView view, List<Piece> mail) {
    for (Section section : view.sections()) {
      mail.add(headings.get(section.interest(), this::heading));
      List<Entry> entries = section.entries();
      for (int i = 0; i < entries.size(); i++) {
        cards.append(entries.get(i), i, mail);
      }
    }
  }

  private Piece heading(String interest) {
    return new Piece(template.heading(interest));
  }

  private Piece value(String text) {
    return new Piece(template.escaped(text));
  }
}
