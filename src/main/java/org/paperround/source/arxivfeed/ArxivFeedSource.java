package org.paperround.source.arxivfeed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paperround.source.PaperSink;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.arxiv.Arxiv;
import org.paperround.source.arxiv.ArxivCalendar;
import org.paperround.source.arxiv.ArxivCategory;
import org.paperround.source.arxiv.ArxivSource;
import org.paperround.source.arxiv.SecondOpinion;
import org.paperround.source.arxiv.Tally;
import org.paperround.source.arxivoai.OaiHarvest;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchRequest;
import org.paperround.source.http.FetchSession;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.Harvest.State;
import org.paperround.source.remote.SourceSettings;

/**
 * Papers of some categories from the daily feed, which has today's only. OAI-PMH gives past days
 * and confirms, or fills, a day on which the feed has nothing new.
 */
final class ArxivFeedSource extends ArxivSource {

  private final String base;
  private final OaiHarvest oai;
  private final SecondOpinion search;

  ArxivFeedSource(
      SourceSettings settings,
      ArxivCalendar calendar,
      String base,
      OaiHarvest oai,
      SecondOpinion search) {
    super(settings, calendar);
    this.base = base;
    this.oai = oai;
    this.search = search;
  }

  @Override
  public Harvest fetch(Ask ask, FetchSession http, PaperSink sink) throws FetchFailure {
    return ask.isToday()
        ? today(ask.day(), http, sink)
        : oai.harvest(ask, categories(), ifPapersAreDue(ask.day(), search), http, sink);
  }

  private Harvest today(LocalDate day, FetchSession http, PaperSink sink) throws FetchFailure {
    Tally tally = new Tally();
    List<ArxivCategory> quiet = new ArrayList<>();
    for (List<ArxivCategory> group : ArxivCategory.groups(categories())) {
      quiet.addAll(group(group, day, http, sink, tally));
    }
    if (!quiet.isEmpty()) {
      tally.add(
          shouldHavePapers(day) || tally.hasPapers()
              ? quiet(quiet, day, http, sink)
              : new Harvest(State.EMPTY, ""));
    }
    return tally.harvest();
  }

  /** Takes in a group of categories; gives back those that a valid feed of today had none of. */
  private List<ArxivCategory> group(
      List<ArxivCategory> group, LocalDate day, FetchSession http, PaperSink sink, Tally tally)
      throws FetchFailure {
    FetchRequest request =
        Arxiv.request(
                base + "/" + String.join("+", group.stream().map(ArxivCategory::code).toList()),
                "application/rss+xml, application/atom+xml;q=0.9, application/xml;q=0.8")
            .alsoReading(400);
    Optional<FeedAnswer> answer = http.get(request, body -> FeedAnswer.read(body, day));
    if (answer.isEmpty()) {
      tally.add(State.UNCHANGED, "");
      return List.of();
    }
    FeedAnswer feed = answer.get();
    if (feed.isFull() && group.size() > 1) {
      int half = group.size() / 2;
      List<ArxivCategory> quiet = new ArrayList<>();
      quiet.addAll(group(group.subList(0, half), day, http, sink, tally));
      quiet.addAll(group(group.subList(half, group.size()), day, http, sink, tally));
      return quiet;
    }
    return take(feed, group, day, sink, tally);
  }

  private static List<ArxivCategory> take(
      FeedAnswer feed, List<ArxivCategory> group, LocalDate day, PaperSink sink, Tally tally) {
    String names = ArxivCategory.names(group);
    LocalDate own = feed.day().orElse(day);
    feed.handOn(own, sink);
    if (own.isBefore(day)) {
      tally.add(
          State.NOT_YET,
          "the feed of %s is still that of %s".formatted(names, ArxivCalendar.named(own)));
    } else if (!feed.facts().whole()) {
      tally.add(State.SHORT, "the feed of %s is cut off".formatted(names));
    } else if (feed.isFull()) {
      tally.add(
          State.SHORT,
          "the feed of %s alone has all of its 2,000 rows, so some papers are missing"
              .formatted(names));
    } else if (!feed.hasPapers() || own.isAfter(day)) {
      return group;
    } else {
      tally.add(State.WHOLE, "");
    }
    return List.of();
  }

  /** Looks by OAI-PMH for papers that the feed has not. */
  private Harvest quiet(
      List<ArxivCategory> categories, LocalDate day, FetchSession http, PaperSink sink) {
    String names = ArxivCategory.names(categories);
    try {
      OaiHarvest.Found found = oai.read(new Ask(day, day), categories, http, sink);
      if (!found.missing().isEmpty()) {
        return new Harvest(State.SHORT, found.missing());
      }
      return found.firstVersions() == 0
          ? new Harvest(
              State.EMPTY_PROVED,
              "nothing new in %s, and %s agrees".formatted(names, oai.service()))
          : new Harvest(
              State.WHOLE,
              "the feed had nothing of %s; %d papers came by %s"
                  .formatted(names, found.papers(), oai.service()));
    } catch (FetchFailure | UnreadableInputException e) {
      return new Harvest(
          State.EMPTY,
          "the feed had nothing of %s, and %s could not be asked: %s"
              .formatted(names, oai.service(), e.getMessage()));
    }
  }
}
