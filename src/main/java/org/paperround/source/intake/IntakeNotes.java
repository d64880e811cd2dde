package org.paperround.source.intake;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.paperround.source.remote.PaperSource;

/** What a digest says about the sources it was made from. */
@Singleton
public class IntakeNotes {

  private final Sources sources;
  private final IntakeConfig config;
  private final AtomicReference<@Nullable Cached> cached = new AtomicReference<>();

  IntakeNotes(Sources sources, IntakeConfig config) {
    this.sources = sources;
    this.config = config;
  }

  private record Cached(Instant minute, List<SourceNote> notes) {}

  /**
   * What a digest made at an instant has to say: which sources are missing, and which are known to
   * have had nothing. None when all is well. Cheap: looked up once a minute.
   */
  @Transactional
  public List<SourceNote> at(Instant instant) {
    Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
    Cached last = cached.get();
    if (last == null || !last.minute().equals(minute)) {
      last = new Cached(minute, read(instant));
      cached.set(last);
    }
    return last.notes();
  }

  private List<SourceNote> read(Instant instant) {
    List<SourceNote> notes = new ArrayList<>();
    for (Sources.Configured configured : sources.all()) {
      PaperSource source = configured.source();
      SourceEntity row = SourceEntity.findById(source.name());
      LocalDate today = LocalDate.ofInstant(instant, source.zone());
      if (row != null && !row.since.isAfter(today)) {
        SourceDays days =
            new SourceDays(
                source, row.since, verdict(source, today), verdict(source, today.minusDays(1)));
        days.note(instant, config.patience(), config.enabled()).ifPresent(notes::add);
      }
    }
    return List.copyOf(notes);
  }

  private static @Nullable Verdict verdict(PaperSource source, LocalDate day) {
    DayEntity row = DayEntity.findById(new DayEntity.Key(source.name(), day));
    return row == null ? null : row.verdict;
  }
}
