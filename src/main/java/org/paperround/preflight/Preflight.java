package org.paperround.preflight;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.paperround.preflight.PreflightBook.Run;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Setup;
import org.paperround.preflight.check.Trial;

/** Makes a mail as readers get it, checks it and all around it, and keeps what was found. */
@Singleton
public class Preflight {

  private static final int LONGEST_NAME = 200;

  private final Setups setups;
  private final SampleMail sample;
  private final Checks checks;
  private final PreflightBook book;
  private final PreflightGate gate;
  private final Clock clock;

  Preflight(
      Setups setups,
      SampleMail sample,
      Checks checks,
      PreflightBook book,
      PreflightGate gate,
      Clock clock) {
    this.setups = setups;
    this.sample = sample;
    this.checks = checks;
    this.book = book;
    this.gate = gate;
    this.clock = clock;
  }

  /**
   * Runs all checks; waits for them. Never throws for what servers do.
   *
   * @param to the bare address that the mail is sent to; empty if it is only made
   */
  public Report run(Optional<String> to) {
    Setup setup = setups.current();
    Instant now = clock.instant();
    byte[] message = sample.compose(to.orElse(setup.from()), now);
    List<Finding> findings = checks.run(new Trial(setup, message, to, now));
    book.keep(setup.fingerprint(), new Run(now, findings));
    return settled(setup);
  }

  /** The message that {@link #run} would send to an address. */
  public byte[] message(Optional<String> to) {
    return sample.compose(to.orElse(setups.current().from()), clock.instant());
  }

  /** What the last run found, and what was accepted. */
  public Report report() {
    return report(setups.current());
  }

  /**
   * Accepts what the last run found.
   *
   * @param ids the checks, each of which must hold bulk mail back; none for all that do
   * @param by who takes it upon them
   * @throws IllegalArgumentException with a sentence that says what is wrong with that
   */
  public Report accept(Collection<String> ids, String by) {
    Setup setup = setups.current();
    Report report = report(setup);
    String who = by.strip();
    if (who.isEmpty()
        || who.length() > LONGEST_NAME
        || who.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("say who accepts it, in one line of up to 200 characters");
    }
    if (report.ranAt() == null) {
      throw new IllegalArgumentException(
          "there is nothing to accept: no preflight has run with these settings yet");
    }
    Set<String> open =
        report.open().stream()
            .map(one -> one.check().id())
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> wanted = new ArrayList<>(Set.copyOf(ids.isEmpty() ? open : ids));
    wanted.stream()
        .filter(id -> !open.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new IllegalArgumentException(
                  "“" + id + "” holds nothing back; these do: " + String.join(", ", open));
            });
    wanted.sort(null);
    Instant now = clock.instant();
    book.accept(
        setup.fingerprint(), wanted.stream().map(id -> new Acceptance(id, who, now)).toList());
    Log.warnf("Preflight: %s accepted %s", who, String.join(", ", wanted));
    return settled(setup);
  }

  private Report settled(Setup setup) {
    Report report = report(setup);
    if (!report.cleared() && report.open().isEmpty() && !report.findings().isEmpty()) {
      book.clear(setup.fingerprint(), clock.instant());
      gate.forget();
      return report(setup);
    }
    return report;
  }

  private Report report(Setup setup) {
    String key = setup.fingerprint();
    Optional<Run> last = book.last(key);
    return new Report(
        setup,
        gate.isRequired(),
        book.isCleared(key),
        last.map(Run::at).orElse(null),
        last.map(Run::findings).orElse(List.of()),
        book.acceptances(key));
  }
}
