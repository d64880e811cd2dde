package org.paperround.testing;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.paperround.source.PaperSink;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchSession;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.Expectation;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.PaperSource;
import org.paperround.source.remote.SourceKind;
import org.paperround.source.remote.SourceSettings;

/** A kind of source that does as it is told. */
@Singleton
public class ScriptedSources implements SourceKind {

  private final Map<String, Part> parts = new ConcurrentHashMap<>();

  @Override
  public String kind() {
    return "scripted";
  }

  @Override
  public PaperSource open(SourceSettings settings) {
    return new Scripted(
        settings.name(), settings.label().orElse("Scripted"), part(settings.name()));
  }

  /** The part that the source of a name plays. */
  public Part part(String name) {
    return parts.computeIfAbsent(name, n -> new Part());
  }

  /** All sources forget their parts. */
  public void reset() {
    parts.values().forEach(Part::reset);
  }

  /** What a source does when it is asked. */
  @FunctionalInterface
  public interface Act {

    /** As {@link PaperSource#fetch}. */
    Harvest fetch(Ask ask, FetchSession http, PaperSink sink) throws FetchFailure;
  }

  /** The part that one source plays. */
  public static final class Part {

    private final List<LocalDate> asked = new CopyOnWriteArrayList<>();
    private volatile ZoneId zone = ZoneOffset.UTC;
    private volatile boolean reachesBack;
    private volatile boolean repeatsItself;
    private volatile Function<LocalDate, Expectation> expectation = Part::open;
    private volatile Act act = Part::nothing;

    private static Expectation open(LocalDate day) {
      return new Expectation(Expectation.Kind.OPEN, "");
    }

    private static Harvest nothing(Ask ask, FetchSession http, PaperSink sink) {
      return new Harvest(Harvest.State.EMPTY, "");
    }

    private void reset() {
      asked.clear();
      zone = ZoneOffset.UTC;
      reachesBack = false;
      repeatsItself = false;
      expectation = Part::open;
      act = Part::nothing;
    }

    /** Its days begin and end there. */
    public Part in(String zoneName) {
      zone = ZoneId.of(zoneName);
      return this;
    }

    /** It can be asked for past days. */
    public Part reachingBack() {
      reachesBack = true;
      return this;
    }

    /** It gives the same again every day. */
    public Part repeatingItself() {
      repeatsItself = true;
      return this;
    }

    /** What its days should bring. */
    public Part expecting(Function<LocalDate, Expectation> byDay) {
      expectation = byDay;
      return this;
    }

    /** What it does from now on. */
    public Part does(Act what) {
      act = what;
      return this;
    }

    /** It gives papers of these titles, listed on the day it is asked for, and is whole. */
    public Part gives(String... titles) {
      return does(
          (ask, http, sink) -> {
            for (String title : titles) {
              sink.paper(Papers.titled(title, ask.day()));
            }
            return new Harvest(titles.length == 0 ? Harvest.State.EMPTY : Harvest.State.WHOLE, "");
          });
    }

    /** Its server fails after papers of these titles. */
    public Part failsAfter(FetchFailure failure, String... titles) {
      return does(
          (ask, http, sink) -> {
            for (String title : titles) {
              sink.paper(Papers.titled(title, ask.day()));
            }
            throw failure;
          });
    }

    /** The days it was asked for, in order. */
    public List<LocalDate> asked() {
      return asked;
    }
  }

  /**
   * The source itself.
   *
   * @param name its name
   * @param label what people call it
   * @param part the part it plays
   */
  private record Scripted(String name, String label, Part part) implements PaperSource {

    @Override
    public ZoneId zone() {
      return part.zone;
    }

    @Override
    public Expectation expectation(LocalDate day) {
      return part.expectation.apply(day);
    }

    @Override
    public boolean reachesBack() {
      return part.reachesBack;
    }

    @Override
    public boolean repeatsItself() {
      return part.repeatsItself;
    }

    @Override
    public Harvest fetch(Ask ask, FetchSession http, PaperSink sink) throws FetchFailure {
      part.asked.add(ask.day());
      return part.act.fetch(ask, http, sink);
    }
  }
}
