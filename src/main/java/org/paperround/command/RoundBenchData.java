package org.paperround.command;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.paperround.embedding.TextEmbedder;
import org.paperround.interest.Example;
import org.paperround.interest.Term;
import org.paperround.interest.TermLines;
import org.paperround.interest.Topics;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.paper.PaperStore;
import org.paperround.platform.Partitions;
import org.paperround.platform.Sql;

/**
 * Fills an empty database with papers and readers, always the same: words are about as frequent as
 * those of language, a reader has two interests of three keywords and three liked papers each. All
 * readers are due.
 */
@Singleton
class RoundBenchData {

  private static final int OLDER_PAPERS = 1_000;
  private static final int AT_ONCE = 1_000;
  private static final int INTERESTS = 2;
  private static final int EACH = 3;
  private static final int KEYWORDS = 2_000;
  private static final int WORDS = 20_000;
  private static final int TITLE_WORDS = 9;
  private static final int ABSTRACT_WORDS = 150;
  private static final int SHORTEST_TELLING = 4;

  private final PaperStore papers;
  private final TextEmbedder embedder;
  private final Topics topics;
  private final Sql sql;
  private final Clock clock;

  RoundBenchData(PaperStore papers, TextEmbedder embedder, Topics topics, Sql sql, Clock clock) {
    this.papers = papers;
    this.embedder = embedder;
    this.topics = topics;
    this.sql = sql;
    this.clock = clock;
  }

  /** Papers of a day after a thousand older ones, and readers who have read those. */
  void fill(int readers, int count) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    store(0, OLDER_PAPERS, today.minusDays(1));
    long readUpTo = papers.newestSeq();
    store(OLDER_PAPERS, count, today);
    List<String> keywords = keywords();
    // In the service these are known from the day before.
    embedder.embed(keywords);
    embedder.embed(topics.texts());
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    for (int from = 1; from <= readers; from += AT_ONCE) {
      List<Long> ids =
          LongStream.range(from, Math.min(from + AT_ONCE, readers + 1L)).boxed().toList();
      QuarkusTransaction.requiringNew().run(() -> insert(ids, readUpTo, keywords, now));
      if (from % (AT_ONCE * 20) == 1) {
        Log.infof("%,d of %,d readers made", from - 1, readers);
      }
    }
  }

  private void store(int first, int count, LocalDate day) {
    IntFunction<IncomingPaper> paper =
        number -> {
          Random random = new Random(number);
          String title = words(random, TITLE_WORDS) + " " + number;
          return new IncomingPaperBuilder(CanonicalId.fromTitle(title), title, day, "sample")
              .summary(words(random, ABSTRACT_WORDS))
              .authors(List.of("Ana Sample", "Ben Sample"))
              .build();
        };
    List<IncomingPaper> made = IntStream.range(first, first + count).mapToObj(paper).toList();
    papers.store(made);
    embedder.embed(
        made.stream().map(each -> TextEmbedder.paperText(each.title(), each.summary())).toList());
  }

  private void insert(List<Long> ids, long readUpTo, List<String> keywords, OffsetDateTime now) {
    sql.batch(
        "insert into subscriber (id, address, address_key, state, zone, send_at_minute, weekdays,"
            + " max_papers, next_digest_at, read_up_to, partition_no, created_at, updated_at)"
            + " values (?, ?, ?, 'ACTIVE', 'UTC', 420, 127, 10, ?, ?, ?, ?, ?)",
        ids,
        (statement, id) -> {
          String address = "reader%d@example%d.org".formatted(id, id % 97);
          statement.setLong(1, id);
          statement.setString(2, address);
          statement.setString(3, address);
          statement.setObject(4, now.minusMinutes(1));
          statement.setLong(5, readUpTo);
          statement.setInt(6, Partitions.of(id));
          statement.setObject(7, now);
          statement.setObject(8, now);
        });
    List<long[]> interests = new ArrayList<>();
    for (long id : ids) {
      for (int place = 0; place < INTERESTS; place++) {
        interests.add(new long[] {id, place});
      }
    }
    sql.batch(
        "insert into interest (id, subscriber_id, position, name, terms) values (?, ?, ?, ?, ?)",
        interests,
        (statement, interest) -> {
          Random random = new Random(number(interest));
          statement.setLong(1, number(interest));
          statement.setLong(2, interest[0]);
          statement.setLong(3, interest[1]);
          statement.setString(4, "Interest " + (interest[1] + 1));
          statement.setString(
              5,
              TermLines.write(
                  random
                      .ints(0, keywords.size())
                      .distinct()
                      .limit(EACH)
                      .mapToObj(place -> new Term(Term.Kind.KEYWORD, keywords.get(place)))
                      .toList()));
        });
    List<long[]> liked = new ArrayList<>();
    for (long[] interest : interests) {
      new Random(number(interest))
          .longs(1, readUpTo + 1)
          .distinct()
          .limit(EACH)
          .forEach(paper -> liked.add(new long[] {interest[0], number(interest), paper}));
    }
    sql.batch(
        "insert into liked (subscriber_id, interest_id, example, liked_at) values (?, ?, ?, ?)",
        liked,
        (statement, like) -> {
          statement.setLong(1, like[0]);
          statement.setLong(2, like[1]);
          statement.setString(3, Example.keyOf(like[2]));
          statement.setObject(4, now);
        });
  }

  private static long number(long[] interest) {
    return interest[0] * INTERESTS + interest[1];
  }

  private static List<String> keywords() {
    Random random = new Random(KEYWORDS);
    return IntStream.range(0, KEYWORDS)
        .mapToObj(i -> i % 3 == 0 ? telling(random) : telling(random) + " " + telling(random))
        .distinct()
        .toList();
  }

  /** Not one of the most frequent words: nobody asks for those. */
  private static String telling(Random random) {
    String word = word(random);
    while (word.length() < SHORTEST_TELLING) {
      word = word(random);
    }
    return word;
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> word(random)).collect(Collectors.joining(" "));
  }

  /** Word n is about as frequent as 1 / n. */
  private static String word(Random random) {
    return "w" + (int) Math.exp(random.nextDouble() * Math.log(WORDS));
  }
}
