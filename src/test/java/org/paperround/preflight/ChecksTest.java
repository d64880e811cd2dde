package org.paperround.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Status;
import org.paperround.preflight.check.Trial;
import org.paperround.preflight.check.Trials;

class ChecksTest {

  @Test
  void whatever_a_check_does_there_is_a_finding_of_each_in_order() {
    CountDownLatch never = new CountDownLatch(1);
    List<Check> checks =
        List.of(
            of(CheckId.TLS, trial -> stuck(never)),
            of(CheckId.SPF, trial -> Finding.pass(CheckId.SPF, "fine")),
            of(
                CheckId.DMARC,
                trial -> {
                  throw new IllegalStateException("a mistake");
                }));

    List<Finding> findings =
        new Checks(checks, Duration.ofMillis(300)).run(Trials.of(Trials.setup()));

    assertThat(findings)
        .extracting(Finding::check)
        .containsExactly(CheckId.SPF, CheckId.DMARC, CheckId.TLS);
    assertThat(findings)
        .extracting(Finding::status)
        .containsExactly(Status.PASS, Status.NOT_CHECKED, Status.NOT_CHECKED);
    assertThat(findings.get(2).what()).contains("took longer");
  }

  private static Finding stuck(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Finding.pass(CheckId.TLS, "too late");
  }

  private static Check of(CheckId id, Function<Trial, Finding> run) {
    return new Check() {
      @Override
      public CheckId id() {
        return id;
      }

      @Override
      public Finding run(Trial trial) {
        return run.apply(trial);
      }
    };
  }
}
