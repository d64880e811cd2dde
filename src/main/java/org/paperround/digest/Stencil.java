package org.paperround.digest;

import com.github.benmanes.caffeine.cache.Interner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pieces with holes between them, to be filled for each reader. */
final class Stencil {

  /** A {@link Piece} or a {@link Hole} each. */
  private final List<Object> parts;

  private Stencil(List<Object> parts) {
    this.parts = List.copyOf(parts);
  }

  /** What a template made of one of the two sets of values. */
  record Made(String text, Map<Hole, String> values, int number) {

    Made {
      values = Map.copyOf(values);
    }
  }

  /**
   * Finds the holes.
   *
   * @param made what the template makes of a set of values
   * @param number the hole of the number
   * @return null if the template does more with the values than to show them, or if they cannot be
   *     told from what is around them
   */
  static @Nullable Stencil of(Function<Probe, Made> made, Hole number, Interner<Piece> pieces) {
    Made one = made.apply(Probe.SHORT);
    Made other = made.apply(Probe.LONG);
    if (!one.values().values().stream().allMatch(Probe.SHORT::isIn)
        || !other.values().values().stream().allMatch(Probe.LONG::isIn)) {
      return null;
    }
    Cut cut =
        Cut.at(one.values(), one.text())
            .agreeing(
                Cut.at(other.values(), other.text()),
                number,
                Integer.toString(one.number()),
                Integer.toString(other.number()));
    return cut == null ? null : of(cut, pieces);
  }

  private static Stencil of(Cut cut, Interner<Piece> pieces) {
    List<Object> parts = new ArrayList<>();
    for (int i = 0; i < cut.texts().size(); i++) {
      if (!cut.texts().get(i).isEmpty()) {
        parts.add(pieces.intern(new Piece(cut.texts().get(i))));
      }
      if (i < cut.holes().size()) {
        parts.add(cut.holes().get(i));
      }
    }
    return new Stencil(parts);
  }

  /** Appends the pieces; what belongs into a hole is appended by the filler. */
  void fill(List<Piece> mail, Consumer<Hole> filler) {
    for (int i = 0; i < parts.size(); i++) {
      Object part = parts.get(i);
      if (part instanceof Hole hole) {
        filler.accept(hole);
      } else {
        mail.add((Piece) part);
      }
    }
  }

  /** About how many characters it keeps. */
  int size() {
    int size = 0;
    for (Object part : parts) {
      size += part instanceof Piece piece ? piece.text().length() : 0;
    }
    return size + 100;
  }
}
