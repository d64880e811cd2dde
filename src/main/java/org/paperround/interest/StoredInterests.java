package org.paperround.interest;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paperround.platform.Sql;

/** Reads the interests of many readers at once, past the entities: a round does it for everyone. */
@Singleton
class StoredInterests {

  private final Sql sql;

  StoredInterests(Sql sql) {
    this.sql = sql;
  }

  /** The interests by reader, each in the reader's order, with all that they learned. */
  Map<Long, List<KeptInterest>> of(Collection<Long> subscriberIds, Instant at) {
    Map<Long, List<LikedEntity>> liked =
        rows(
                "select interest_id, example, liked_at from liked where subscriber_id = any (?)"
                    + " order by id",
                subscriberIds,
                StoredInterests::liked)
            .stream()
            .collect(groupingBy(row -> row.interestId));
    Map<Long, List<FeedbackEntity>> feedback =
        rows(
                "select interest_id, paper_seq, verdict, given_at from feedback"
                    + " where subscriber_id = any (?) order by given_at desc, paper_seq desc",
                subscriberIds,
                StoredInterests::feedback)
            .stream()
            .collect(groupingBy(row -> row.interestId));
    Map<Long, List<KeptInterest>> found = new HashMap<>();
    for (InterestEntity row :
        rows(
            "select id, subscriber_id, name, terms, quota, breadth from interest"
                + " where subscriber_id = any (?) order by subscriber_id, position, id",
            subscriberIds,
            StoredInterests::interest)) {
      List<Example> examples =
          Examples.of(
              liked.getOrDefault(row.id, List.of()), feedback.getOrDefault(row.id, List.of()), at);
      found
          .computeIfAbsent(row.subscriberId, id -> new ArrayList<>())
          .add(new KeptInterest(row.id, row.with(examples)));
    }
    return found;
  }

  private <T> List<T> rows(String query, Collection<Long> subscriberIds, Sql.Row<T> row) {
    return sql.list(query, statement -> Sql.numbers(statement, 1, subscriberIds), row);
  }

  private static LikedEntity liked(ResultSet row) throws SQLException {
    LikedEntity liked = new LikedEntity();
    liked.interestId = row.getLong(1);
    liked.example = row.getString(2);
    liked.likedAt = instant(row, 3);
    return liked;
  }

  private static FeedbackEntity feedback(ResultSet row) throws SQLException {
    FeedbackEntity feedback = new FeedbackEntity();
    feedback.interestId = row.getLong(1);
    feedback.paperSeq = row.getLong(2);
    feedback.verdict = Verdict.valueOf(row.getString(3));
    feedback.givenAt = instant(row, 4);
    return feedback;
  }

  private static InterestEntity interest(ResultSet row) throws SQLException {
    InterestEntity interest = new InterestEntity();
    interest.id = row.getLong(1);
    interest.subscriberId = row.getLong(2);
    interest.name = row.getString(3);
    interest.terms = row.getString(4);
    interest.quota = row.getInt(5);
    interest.breadth = Breadth.valueOf(row.getString(6));
    return interest;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
