package org.paperround.paper;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which source wins for which field where several tell of one paper. What is not told never wins.
 *
 * <table>
 * <caption>What decides, the first difference first</caption>
 * <tr><th>field<th>decided by
 * <tr><td>title, abstract, abstract page, PDF
 *     <td>the newer version; the source nearer to the paper; the longer; the later in the alphabet
 * <tr><td>authors
 *     <td>names before a mere number; then the same
 * <tr><td>published
 *     <td>the family nearer to the paper; the earlier day
 * <tr><td>categories
 *     <td>the family nearer to the paper; within it all that were told, in the order of the
 *     alphabet behind the first one of the newest version and nearest source
 * <tr><td>organisation, keywords, code, project
 *     <td>Hugging Face before the others, nearest first; the newer version; the longer; the later
 *     in the alphabet
 * <tr><td>votes, comments
 *     <td>the family of Hugging Face before the others; the higher number
 * <tr><td>day of the list
 *     <td>the family of Hugging Face before the others; the earlier day
 * <tr><td>version
 *     <td>the highest
 * <tr><td>source
 *     <td>the one nearest to the paper
 * </table>
 *
 * <p>Nearest are the services that publish papers themselves, then Hugging Face, then feeds and
 * files: {@link SourceFamily}. Every rule takes the greatest by a total order, or joins sets, so it
 * does not matter in which order, how often or in which groups sources tell: joining is
 * commutative, associative and idempotent. That is why votes are the most that were seen and not
 * the last: a count tells no time, and votes that are taken back are too few to matter.
 */
final class MergeRule {

  /** The most categories that are kept, the first in the alphabet. */
  private static final int MOST_CATEGORIES = 100;

  private static final Comparator<Told> FAMILY = comparing(told -> SourceFamily.of(told.source()));

  private static final Comparator<Told> FAMILY_ON_READERS =
      comparing((Told told) -> SourceFamily.of(told.source()) == SourceFamily.HUGGING_FACE)
          .thenComparing(FAMILY);

  private static final Comparator<Told> NEARNESS =
      comparingInt(told -> SourceFamily.onThePaper(told.source()));

  private static final Comparator<Told> VERSION = comparingInt(Told::version);

  /** Tells apart whatever the rules before it hold equal. */
  private static final Comparator<Told> REST =
      comparingInt((Told told) -> told.value().length())
          .thenComparing(Told::value)
          .thenComparing(NEARNESS)
          .thenComparing(VERSION)
          .thenComparing(Told::source);

  private static final Comparator<Told> ON_THE_PAPER =
      VERSION.thenComparing(NEARNESS).thenComparing(REST);

  private static final Comparator<Told> AUTHORS =
      comparing((Told told) -> !told.firstLine().equals(told.value())).thenComparing(ON_THE_PAPER);

  private static final Comparator<Told> ON_ITS_READERS =
      comparingInt((Told told) -> SourceFamily.onItsReaders(told.source()))
          .thenComparing(VERSION)
          .thenComparing(REST);

  private static final Comparator<Told> HIGHEST =
      FAMILY_ON_READERS
          .thenComparing(comparingLong(told -> Long.parseLong(told.value())))
          .thenComparing(REST);

  private static final Comparator<Told> FIRST_PUBLISHED =
      FAMILY.thenComparing(Told::value, reverseOrder()).thenComparing(REST);

  private static final Comparator<Told> FIRST_LISTED =
      FAMILY_ON_READERS.thenComparing(Told::value, reverseOrder()).thenComparing(REST);

  private static final Comparator<Told> LEADING_CATEGORY =
      VERSION.thenComparing(NEARNESS).thenComparing(Told::firstLine).thenComparing(Told::source);

  private MergeRule() {}

  /** What is held of a field that was told twice. */
  static Told join(PaperField field, Told one, Told other) {
    return switch (field) {
      case TITLE, ABSTRACT, ABSTRACT_PAGE, PDF -> greater(ON_THE_PAPER, one, other);
      case AUTHORS -> greater(AUTHORS, one, other);
      case CATEGORIES -> categories(one, other);
      case PUBLISHED -> greater(FIRST_PUBLISHED, one, other);
      case ORGANISATION, KEYWORDS, CODE, PROJECT -> greater(ON_ITS_READERS, one, other);
      case UPVOTES, COMMENTS -> greater(HIGHEST, one, other);
      case LISTED_ON -> greater(FIRST_LISTED, one, other);
    };
  }

  /** The better of two sources. */
  static String source(String one, String other) {
    Comparator<String> order =
        comparingInt(SourceFamily::onThePaper).thenComparing(Comparator.naturalOrder());
    return order.compare(one, other) >= 0 ? one : other;
  }

  /** The categories as they are kept: the leading one, then the others by the alphabet. */
  static String categories(List<String> told) {
    return categories(told.getFirst(), told.stream());
  }

  private static Told categories(Told one, Told other) {
    if (FAMILY.compare(one, other) != 0) {
      return greater(FAMILY, one, other);
    }
    Told leading = greater(LEADING_CATEGORY, one, other);
    String all =
        categories(leading.firstLine(), Stream.concat(one.value().lines(), other.value().lines()));
    return new Told(all, leading.source(), leading.version());
  }

  private static String categories(String leading, Stream<String> all) {
    TreeSet<String> kept = new TreeSet<>();
    all.forEach(
        category -> {
          kept.add(category);
          if (kept.size() > MOST_CATEGORIES) {
            kept.pollLast();
          }
        });
    kept.remove(leading);
    return String.join("\n", Stream.concat(Stream.of(leading), kept.stream()).toList());
  }

  private static Told greater(Comparator<Told> order, Told one, Told other) {
    return order.compare(one, other) >= 0 ? one : other;
  }
}
