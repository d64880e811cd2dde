package org.paperround.source.intake;

import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.JobEngine;
import org.paperround.platform.RandomBytes;
import org.paperround.source.remote.PaperSource;

/** What the operator wants to be asked for, beside what is asked by itself. */
@Singleton
public class IntakeRequests {

  private static final int ID_BYTES = 8;
  private static final int MOST_DAYS = 31;

  private final Sources sources;
  private final JobEngine jobs;
  private final Clock clock;

  IntakeRequests(Sources sources, JobEngine jobs, Clock clock) {
    this.sources = sources;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * A request and how far it is.
   *
   * @param id its name
   * @param requestedAt when it was made
   * @param of how many days of sources it asks for
   * @param asked how many of them are done
   * @param days all of them, by source and day
   */
  public record Progress(String id, Instant requestedAt, int of, int asked, List<Day> days) {

    public Progress {
      days = List.copyOf(days);
    }

    /** Whether all is done. */
    public boolean finished() {
      return asked == of;
    }
  }

  /**
   * One day of a source that was asked for.
   *
   * @param source the source's name
   * @param day the day
   * @param verdict the verdict on its run; null while it is not done
   * @param runId the run; null while it is not done, or if the source is no longer configured
   */
  public record Day(
      String source, LocalDate day, @Nullable Verdict verdict, @Nullable String runId) {}

  /**
   * Asks one source, or all, for some days. Of all, those that cannot be asked for past days are
   * only asked for the current one.
   *
   * @param source the source's name; null for all
   * @param from the first day; null for {@code to} alone
   * @param to the last day; null for each source's current one
   * @return the id of the request
   * @throws IllegalArgumentException with a sentence if that cannot be asked for
   */
  @Transactional
  public String start(@Nullable String source, @Nullable LocalDate from, @Nullable LocalDate to) {
    List<PaperSource> asked = source == null ? all() : List.of(named(source));
    Instant now = clock.instant();
    LocalDate today = asked.stream().map(one -> today(one, now)).max(LocalDate::compareTo).get();
    LocalDate last = to == null ? today : to;
    LocalDate first = from == null ? last : from;
    require(!last.isAfter(today), "days to come cannot be asked for: today is " + today);
    require(!first.isAfter(last), "from must not be after to");
    require(ChronoUnit.DAYS.between(first, last) < MOST_DAYS, "at most 31 days at once");
    RequestEntity request = new RequestEntity();
    request.id = HexFormat.of().formatHex(RandomBytes.of(ID_BYTES));
    request.requestedAt = now;
    request.persistAndFlush();
    boolean any = false;
    for (PaperSource one : asked) {
      LocalDate current = today(one, now);
      boolean todayOnly = from == null && to == null;
      if (!one.reachesBack() && first.isBefore(current) && !todayOnly) {
        require(source == null, "%s has its current day, %s, only".formatted(one.name(), current));
      }
      LocalDate begin = one.reachesBack() && !todayOnly ? first : current;
      LocalDate end = last.isBefore(current) ? last : current;
      any |= order(one.name(), request.id, begin, todayOnly ? current : end, now);
    }
    require(any, "no source can be asked for these days");
    return request.id;
  }

  private static LocalDate today(PaperSource source, Instant now) {
    return LocalDate.ofInstant(now, source.zone());
  }

  private List<PaperSource> all() {
    List<PaperSource> all = sources.all().stream().map(Sources.Configured::source).toList();
    require(!all.isEmpty(), "no source is configured");
    return all;
  }

  private PaperSource named(String name) {
    return sources
        .find(name)
        .map(Sources.Configured::source)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no source %s; configured are: %s".formatted(name, sources.names())));
  }

  private boolean order(
      String source, String requestId, LocalDate first, LocalDate last, Instant now) {
    if (first.isAfter(last)) {
      return false;
    }
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      OrderEntity order = new OrderEntity();
      order.requestId = requestId;
      order.source = source;
      order.listDay = day;
      order.persist();
    }
    IntakeJob.handIn(jobs, source, true, now);
    return true;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** How far a request is; empty if there is none of that id. */
  @Transactional
  public Optional<Progress> progress(String id) {
    return RequestEntity.<RequestEntity>findByIdOptional(id)
        .map(
            request -> {
              List<Day> days =
                  OrderEntity.<OrderEntity>list(
                          "requestId", Sort.ascending("source", "listDay"), id)
                      .stream()
                      .map(o -> new Day(o.source, o.listDay, o.verdict, o.runId))
                      .toList();
              int asked = (int) days.stream().filter(day -> day.verdict() != null).count();
              return new Progress(id, request.requestedAt, days.size(), asked, days);
            });
  }
}
