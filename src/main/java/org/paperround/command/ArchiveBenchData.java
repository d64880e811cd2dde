package org.paperround.command;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.paperround.interest.Term;
import org.paperround.interest.TermLines;
import org.paperround.interest.Topic;
import org.paperround.interest.Topics;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.paper.PaperStore;
import org.paperround.platform.Partitions;
import org.paperround.platform.Sql;
import org.paperround.subscriber.Links;

/**
 * Fills an empty database with an archive, always the same: so many papers a day back from today,
 * with words about as frequent as those of language and every other one about a topic, and one
 * reader who was sent yesterday's digest.
 */
@Singleton
class ArchiveBenchData {

  static final int A_DAY = 250;

  private static final int AT_ONCE = 500;
  private static final int WORDS = 40_000;
  private static final int TITLE_WORDS = 9;
  private static final int ABSTRACT_WORDS = 180;
  private static final int A_MONTH = 20_000;
  private static final long READER = 1;
  private static final Duration VALIDITY = Duration.ofDays(400);
  private static final List<String> CATEGORIES =
      List.of("cs.AI", "cs.CL", "cs.CV", "cs.LG", "stat.ML", "math.ST", "q-bio.BM", "quant-ph");

  private final PaperStore papers;
  private final Topics topics;
  private final Links links;
  private final Sql sql;
  private final Clock clock;

  ArchiveBenchData(PaperStore papers, Topics topics, Links links, Sql sql, Clock clock) {
    this.papers = papers;
    this.topics = topics;
    this.links = links;
    this.sql = sql;
    this.clock = clock;
  }

  /** Fills it; gives the links of the reader's mail. */
  Links.Issued fill(int count) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate first = today.minusDays((count - 1) / A_DAY);
    for (int from = 0; from < count; from += AT_ONCE) {
      papers.store(
          IntStream.range(from, Math.min(from + AT_ONCE, count))
              .mapToObj(number -> paper(number, first.plusDays(number / A_DAY)))
              .toList());
    }
    return reader(today.minusDays(1));
  }

  private IncomingPaper paper(int number, LocalDate day) {
    Random random = new Random(number);
    int month = number / A_MONTH;
    String id = "arXiv:%02d%02d.%05d".formatted(10 + month / 12, 1 + month % 12, number % A_MONTH);
    List<Topic> all = topics.all();
    Topic topic = all.get(random.nextInt(all.size()));
    String about =
        random.nextBoolean() ? topic.words().get(random.nextInt(topic.words().size())) + " " : "";
    return new IncomingPaperBuilder(
            new CanonicalId(id), about + words(random, TITLE_WORDS), day, "sample")
        .summary(words(random, ABSTRACT_WORDS))
        .authors(
            List.of(
                "Ana W%d".formatted(random.nextInt(WORDS)),
                "Ben W%d".formatted(random.nextInt(WORDS))))
        .categories(List.of(CATEGORIES.get(random.nextInt(CATEGORIES.size()))))
        .upvotes((int) (1 / (0.01 + random.nextDouble())))
        .links(
            new IncomingPaper.Links("https://arxiv.org/abs/" + id.substring(6), null, null, null))
        .build();
  }

  private Links.Issued reader(LocalDate edition) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    long newest = papers.newestSeq();
    sql.batch(
        "insert into subscriber (id, address, address_key, state, zone, send_at_minute, weekdays,"
            + " max_papers, next_digest_at, read_up_to, partition_no, created_at, updated_at)"
            + " values (?, 'reader@example.org', 'reader@example.org', 'ACTIVE', 'UTC', 420, 127,"
            + " 10, ?, ?, ?, ?, ?)",
        List.of(READER),
        (statement, id) -> {
          statement.setLong(1, id);
          statement.setObject(2, now.plusDays(1));
          statement.setLong(3, newest);
          statement.setInt(4, Partitions.of(id));
          statement.setObject(5, now);
          statement.setObject(6, now);
        });
    sql.batch(
        "insert into interest (id, subscriber_id, position, name, terms) values (1, ?, 0, ?, ?)",
        List.of(READER),
        (statement, id) -> {
          statement.setLong(1, id);
          statement.setString(2, "Interest");
          statement.setString(
              3,
              TermLines.write(
                  List.of(
                      new Term(Term.Kind.TOPIC, topics.all().getFirst().key()),
                      new Term(Term.Kind.KEYWORD, "w31"),
                      new Term(Term.Kind.KEYWORD, "w310"))));
        });
    sql.batch(
        "insert into delivery (subscriber_id, edition, id, state, from_seq, to_seq, papers,"
            + " considered, message_id, attempts, worker, planned_at, updated_at)"
            + " values (?, ?, 'bench', 'ACCEPTED', ?, ?, ?, ?, 'bench@example.org', 1, 'bench',"
            + " ?, ?)",
        List.of(READER),
        (statement, id) -> {
          statement.setLong(1, id);
          statement.setObject(2, edition);
          statement.setLong(3, newest - A_DAY);
          statement.setLong(4, newest);
          statement.setString(
              5,
              LongStream.range(newest - 9, newest + 1)
                  .mapToObj(Long::toString)
                  .collect(Collectors.joining(",")));
          statement.setInt(6, A_DAY);
          statement.setObject(7, now);
          statement.setObject(8, now);
        });
    return links.issue(READER, edition.toString(), VALIDITY);
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> word(random)).collect(Collectors.joining(" "));
  }

  /** Word n is about as frequent as 1 / n. */
  private static String word(Random random) {
    return "w" + (int) Math.exp(random.nextDouble() * Math.log(WORDS));
  }
}
