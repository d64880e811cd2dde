package org.paperround.source.biorxiv;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.source.PaperSink;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchRequest;
import org.paperround.source.http.FetchSession;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.Harvest;

/**
 * Takes in what was posted on one day. Goes on by as many places as came, whatever the size of a
 * page, until nothing more comes or all that is announced has.
 */
final class PreprintPaging {

  private static final int MOST_PAGES = 200;
  private static final int MOST_AREAS_SHOWN = 8;

  private final PreprintServer source;
  private final Ask ask;
  private final FetchSession http;
  private final PaperSink sink;

  private final Set<List<String>> pages = new HashSet<>();
  private final Set<String> areas = new TreeSet<>();
  private int cursor;
  private int taken;
  private int rejected;
  private int announced;

  PreprintPaging(PreprintServer source, Ask ask, FetchSession http, PaperSink sink) {
    this.source = source;
    this.ask = ask;
    this.http = http;
    this.sink = sink;
  }

  Harvest run() throws FetchFailure {
    for (int number = 0; number < MOST_PAGES; number++) {
      Optional<PreprintPage> page = page();
      if (page.isEmpty()) {
        // The first page tells how many there are, so the others have not changed either.
        return new Harvest(Harvest.State.UNCHANGED, "");
      }
      announced = Math.max(announced, page.get().total().orElse(0));
      if (page.get().elements().isEmpty()) {
        return end();
      }
      if (!pages.add(fingerprint(page.get()))) {
        return missing("the server repeats a page and does not go on");
      }
      page.get().elements().forEach(this::take);
      if (announced > 0 && cursor >= announced) {
        return end();
      }
    }
    return missing("there are more than %d pages".formatted(MOST_PAGES));
  }

  private Optional<PreprintPage> page() throws FetchFailure {
    FetchRequest request = FetchRequest.of(source.address(ask.day(), cursor), "application/json");
    return http.get(
        cursor == 0 ? request : request.afresh(), answer -> PreprintPage.read(answer.body()));
  }

  private void take(Optional<JsonNode> element) {
    cursor++;
    Consumer<PaperSink> outcome;
    try {
      outcome = outcome(element);
    } catch (IllegalArgumentException e) {
      String place = "item " + cursor;
      outcome = to -> to.rejected(place, String.valueOf(e.getMessage()));
      rejected++;
    }
    outcome.accept(sink);
  }

  private Consumer<PaperSink> outcome(Optional<JsonNode> element) {
    Preprint preprint =
        new Preprint(
            element.orElseThrow(
                () -> new IllegalArgumentException("the item is larger than 1 MB")));
    if (preprint.isWithdrawn()) {
      CanonicalId id = preprint.id();
      return to -> to.withdrawn(id);
    }
    areas.add(preprint.area());
    if (!source.areas().has(preprint.area())) {
      return to -> {};
    }
    IncomingPaper paper = preprint.toPaper(source.server(), ask.day());
    taken++;
    return to -> to.paper(paper);
  }

  private Harvest end() {
    if (cursor == 0 && announced > 0) {
      return missing("the first page is empty");
    }
    if (cursor == 0) {
      return ask.isToday()
          ? new Harvest(Harvest.State.NOT_YET, "nothing was posted so far")
          : new Harvest(Harvest.State.EMPTY, "");
    }
    if (taken == 0 && rejected > 0) {
      return missing("%d items could not be read and no other is wanted".formatted(rejected));
    }
    return new Harvest(taken == 0 ? Harvest.State.EMPTY : Harvest.State.WHOLE, unmatched());
  }

  /** Says which areas matched nothing, and which there were, because a name may be misspelt. */
  private String unmatched() {
    List<String> names = source.areas().notIn(areas);
    if (names.isEmpty()) {
      return "";
    }
    List<String> seen =
        areas.stream().filter(area -> !area.isEmpty()).limit(MOST_AREAS_SHOWN).toList();
    return "none of its %d papers is in %s; there are %s%s"
        .formatted(
            cursor,
            String.join(" or ", names),
            String.join(", ", seen),
            areas.size() > seen.size() ? " and others" : "");
  }

  private Harvest missing(String what) {
    return new Harvest(
        Harvest.State.SHORT,
        announced > 0 ? "%s: %d of %d came".formatted(what, cursor, announced) : what);
  }

  private static List<String> fingerprint(PreprintPage page) {
    return page.elements().stream()
        .map(element -> element.map(e -> e.path("doi") + " " + e.path("version")).orElse(""))
        .toList();
  }
}
