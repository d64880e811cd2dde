package org.paperround.source.webfeed;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.paperround.paper.IncomingPaper;
import org.paperround.source.PaperSink;
import org.paperround.source.feed.FeedOrigin;
import org.paperround.source.feed.FeedReader;
import org.paperround.source.http.Answer;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchRequest;
import org.paperround.source.http.FetchSession;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.Expectation;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.HeldPapers;
import org.paperround.source.remote.PaperSource;

/**
 * One feed. It repeats its last entries every day, and a new one may come with years of them: taken
 * are those whose own day, or the end of whose month if that is all they tell, is at most {@value
 * #NEWS_DAYS} days before the day asked for, and those without a day.
 *
 * @param name its name in the configuration
 * @param label what people call it
 * @param address where it is
 */
record WebFeed(String name, String label, URI address) implements PaperSource {

  /** How old an entry can be and still be news, in days. */
  static final int NEWS_DAYS = 14;

  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json,"
          + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

  private record Reading(HeldPapers held, boolean whole) {}

  @Override
  public ZoneId zone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Expectation expectation(LocalDate day) {
    return new Expectation(Expectation.Kind.OPEN, "feeds have news on some days only");
  }

  @Override
  public boolean reachesBack() {
    return false;
  }

  @Override
  public boolean repeatsItself() {
    return true;
  }

  @Override
  public Harvest fetch(Ask ask, FetchSession http, PaperSink sink) throws FetchFailure {
    if (!ask.isToday()) {
      return new Harvest(Harvest.State.SHORT, "a feed does not tell what was in it on a past day");
    }
    Optional<Reading> answer =
        http.get(FetchRequest.of(address, ACCEPT), body -> read(body, ask.day()));
    if (answer.isEmpty()) {
      return new Harvest(Harvest.State.UNCHANGED, "");
    }
    Reading reading = answer.get();
    LocalDate oldest = ask.day().minusDays(NEWS_DAYS);
    int taken = reading.held().handOn(sink, paper -> isNews(paper, oldest));
    if (!reading.whole()) {
      return new Harvest(Harvest.State.SHORT, "the feed is cut off");
    }
    if (taken > 0) {
      return new Harvest(Harvest.State.WHOLE, "");
    }
    int old = reading.held().papers().size();
    if (old == 0 && reading.held().size() > 0) {
      return new Harvest(Harvest.State.SHORT, "none of its entries could be read");
    }
    return new Harvest(
        Harvest.State.EMPTY,
        old == 0 ? "" : "its %d entries are all older than %d days".formatted(old, NEWS_DAYS));
  }

  private Reading read(Answer answer, LocalDate day) throws IOException {
    HeldPapers held = new HeldPapers("");
    FeedOrigin origin =
        new FeedOrigin(
            answer.uri(), answer.header("content-type").flatMap(ContentType::charset).orElse(null));
    return new Reading(
        held, FeedReader.read(answer.body(), origin, WebFeedKind.KIND, day, held).whole());
  }

  private static boolean isNews(IncomingPaper paper, LocalDate oldest) {
    LocalDate published = paper.published();
    if (published == null) {
      return true;
    }
    // The first of a month is what stands for the whole of it.
    LocalDate latest =
        published.getDayOfMonth() == 1 ? YearMonth.from(published).atEndOfMonth() : published;
    return !latest.isBefore(oldest);
  }
}
