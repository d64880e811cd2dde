package org.paperround.source.intake;

import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.paperround.source.remote.PaperSource;

/** What is recorded of each configured source. */
@Singleton
public class SourceReports {

  private static final int RUNS = 10;
  private static final int DAYS = 7;

  private final Sources sources;
  private final Intake intake;
  private final IntakeConfig config;
  private final Clock clock;

  SourceReports(Sources sources, Intake intake, IntakeConfig config, Clock clock) {
    this.sources = sources;
    this.intake = intake;
    this.config = config;
    this.clock = clock;
  }

  /**
   * One source.
   *
   * @param name its name in the configuration
   * @param kind its kind
   * @param label what people call it
   * @param reachesBack whether it can be asked for past days
   * @param today its current day
   * @param verdict the verdict on that day; null before its first run
   * @param nextDue when it is asked by itself again; null if that is switched off
   * @param days the current day and the six before it, the newest first
   * @param runs the last ten runs, the newest first
   */
  public record SourceReport(
      String name,
      String kind,
      String label,
      boolean reachesBack,
      LocalDate today,
      @Nullable Verdict verdict,
      @Nullable Instant nextDue,
      List<DayReport> days,
      List<RunReport> runs) {

    public SourceReport {
      days = List.copyOf(days);
      runs = List.copyOf(runs);
    }
  }

  /** All sources, by name. */
  @Transactional
  public List<SourceReport> all() {
    Instant now = clock.instant();
    return sources.all().stream().map(source -> report(source, now)).toList();
  }

  private SourceReport report(Sources.Configured configured, Instant now) {
    PaperSource source = configured.source();
    LocalDate today = LocalDate.ofInstant(now, source.zone());
    List<DayReport> days = days(source.name(), today);
    List<RunReport> runs =
        RunEntity.<RunEntity>find("source", Sort.descending("startedAt", "id"), source.name())
            .page(Page.ofSize(RUNS))
            .list()
            .stream()
            .map(RunEntity::report)
            .toList();
    return new SourceReport(
        source.name(),
        configured.kind(),
        source.label(),
        source.reachesBack(),
        today,
        days.getFirst().verdict(),
        config.enabled() ? intake.nextDue(source, now) : null,
        days,
        runs);
  }

  private static List<DayReport> days(String source, LocalDate today) {
    Map<LocalDate, DayReport> known =
        DayEntity.<DayEntity>list("source = ?1 and listDay > ?2", source, today.minusDays(DAYS))
            .stream()
            .map(DayEntity::report)
            .collect(Collectors.toMap(DayReport::day, Function.identity()));
    return IntStream.range(0, DAYS)
        .mapToObj(today::minusDays)
        .map(day -> known.getOrDefault(day, DayReport.never(day)))
        .toList();
  }
}
