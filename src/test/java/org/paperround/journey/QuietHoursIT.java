package org.paperround.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperround.testing.ScriptedMailServer;

/** The packaged program, started in hours that its settings call quiet. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@Tag("thorough")
class QuietHoursIT {

  private static final String ADA = "ada@example.org";
  private static final String BEN = "ben@example.org";

  @TempDir Path folder;

  @Test
  void in_quiet_hours_no_digest_leaves_but_who_signs_up_hears_of_it() throws Exception {
    try (RoundFleet fleet = new RoundFleet(folder, RoundDatabase.inFolder(folder))) {
      RoundBook book = fleet.fill(1);
      LocalTime now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
      RoundProcess process =
          fleet.start(
              Map.of("PAPERROUND_MAIL_QUIET_HOURS", now.minusHours(1) + "-" + now.plusHours(1)));
      assertThat(process.pauses()).containsExactly("quiet-hours");
      // Ticks come every second, so one has come by between these two.
      signUp(ADA, process, fleet.server());
      process.startRound();
      signUp(BEN, process, fleet.server());

      assertThat(fleet.server().arrived())
          .extracting(ScriptedMailServer.Arrival::recipient)
          .containsExactly(ADA, BEN);
      assertThat(process.accounting(book.edition()).getInt("notYet")).isEqualTo(book.readers());
    }
  }

  private static void signUp(String address, RoundProcess process, ScriptedMailServer server) {
    process.signUp(address);
    Awaitility.await()
        .atMost(RoundFleet.PATIENCE)
        .until(() -> server.accepted(address), mails -> mails.size() == 1);
  }
}
