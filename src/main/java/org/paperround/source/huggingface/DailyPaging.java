package org.paperround.source.huggingface;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.paperround.paper.CanonicalId;
import org.paperround.source.PaperSink;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchRequest;
import org.paperround.source.http.FetchSession;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.Harvest;

/**
 * Takes in one day's list. Papers move between pages while people vote: one that comes twice is
 * handed on once, and one that slipped from the second page onto the first while the second was
 * asked for is found by asking for the first again.
 */
final class DailyPaging {

  private static final int MOST_PAGES = 50;

  /** How many papers a page is asked to hold. */
  private static final int LIMIT = 100;

  /** How many the server gives where it does not mind what it is asked. */
  private static final int USUAL_LIMIT = 50;

  private final DailyList list;
  private final Ask ask;
  private final FetchSession http;
  private final PaperSink sink;

  private final Set<URI> asked = new HashSet<>();
  private final Set<Set<CanonicalId>> pages = new HashSet<>();
  private final Set<CanonicalId> seen = new HashSet<>();

  DailyPaging(DailyList list, Ask ask, FetchSession http, PaperSink sink) {
    this.list = list;
    this.ask = ask;
    this.http = http;
    this.sink = sink;
  }

  Harvest run() throws FetchFailure {
    Optional<DailyPage> first = page(address(0), 0);
    if (first.isEmpty()) {
      return new Harvest(Harvest.State.UNCHANGED, "");
    }
    if (first.get().refusal() != null) {
      return notOpen(first.get().refusal());
    }
    if (first.get().isEmpty()) {
      return ask.isToday() && !DailyList.isWeekend(ask.day())
          ? new Harvest(Harvest.State.NOT_YET, "the list is still empty")
          : new Harvest(Harvest.State.EMPTY, "");
    }
    Optional<String> missing = take(first.get());
    if (missing.isPresent()) {
      return new Harvest(Harvest.State.SHORT, missing.get());
    }
    return seen.isEmpty()
        ? new Harvest(Harvest.State.SHORT, "none of its items could be read")
        : new Harvest(Harvest.State.WHOLE, "");
  }

  /** Takes a page and those after it; what is known to be missing, if anything is. */
  private Optional<String> take(DailyPage first) throws FetchFailure {
    DailyPage page = first;
    boolean linked = false;
    for (int number = 1; ; number++) {
      if (!page.ids().isEmpty() && !pages.add(page.ids())) {
        return Optional.of("page %d repeats an earlier one".formatted(number));
      }
      page.held().handOn(sink, paper -> seen.add(paper.canonicalId()));
      if (!page.whole()) {
        return Optional.of("the JSON of page %d is broken".formatted(number));
      }
      linked |= page.next().isPresent();
      if (page.next().isEmpty() && (linked || !isFull(page))) {
        break;
      }
      if (number == MOST_PAGES) {
        return Optional.of("there are more than %d pages".formatted(MOST_PAGES));
      }
      URI next = page.next().orElse(address(number));
      if (!asked.add(next)) {
        return Optional.of("page %d is said to follow itself".formatted(number));
      }
      Optional<DailyPage> following = page(next, number);
      if (following.isPresent() && following.get().refusal() != null) {
        return Optional.of(
            "page %d was refused: %s".formatted(number + 1, following.get().refusal()));
      }
      if (following.isEmpty() || following.get().isEmpty()) {
        break;
      }
      page = following.get();
    }
    if (pages.size() > 1) {
      page(address(0), 0)
          .ifPresent(
              again ->
                  again.held().papers().stream()
                      .filter(paper -> seen.add(paper.canonicalId()))
                      .forEach(sink::paper));
    }
    return Optional.empty();
  }

  private static boolean isFull(DailyPage page) {
    int size = page.held().size();
    return size >= LIMIT || size == USUAL_LIMIT;
  }

  private Harvest notOpen(String refusal) {
    if (ask.isToday()) {
      return new Harvest(Harvest.State.NOT_YET, "the list of the day is not open yet");
    }
    throw new UnreadableInputException(
        "Hugging Face refuses the day %s: %s".formatted(ask.day(), refusal));
  }

  private Optional<DailyPage> page(URI address, int number) throws FetchFailure {
    asked.add(address);
    FetchRequest request =
        FetchRequest.of(address, "application/json").alsoReading(DailyPage.REFUSED);
    return http.get(
        pages.isEmpty() ? request : request.afresh(), answer -> DailyPage.in(answer, ask, number));
  }

  private URI address(int number) {
    return URI.create(
        "%s?date=%s&p=%d&limit=%d".formatted(list.address(), ask.day(), number, LIMIT));
  }
}
