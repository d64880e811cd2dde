package org.paperround.command;

import java.util.List;
import java.util.Map;
import org.paperround.mail.smtp.LaneChoice;

/**
 * What {@code bench round} needs to be set before the service starts: the mail server it was told,
 * what the mails go through, jobs, but nothing that begins by itself.
 */
final class RoundBenchSettings {

  private RoundBenchSettings() {}

  /** Sets system properties; none if the arguments are wrong, of which the command complains. */
  static void apply(List<String> args) {
    RoundBenchArguments arguments;
    try {
      arguments = RoundBenchArguments.parse(args);
    } catch (IllegalArgumentException e) {
      return;
    }
    System.setProperty("quarkus.mailer.host", arguments.host());
    System.setProperty("quarkus.mailer.port", String.valueOf(arguments.port()));
    System.setProperty("paperround.preflight.required", "false");
    Map.of(
            "quarkus.mailer.start-tls", "DISABLED",
            "quarkus.mailer.mock", "false",
            "paperround.jobs.enabled", "true",
            "paperround.jobs.polling-interval", "200ms",
            "paperround.round.automatic", "false",
            "paperround.intake.enabled", "false",
            "paperround.public-url", "https://papers.example.org",
            "paperround.mail.from", "Paper Round <digest@example.org>",
            "paperround.mail.postal-address", "1 Example Street, 12345 Sampletown")
        .forEach(System::setProperty);
    arguments.otherLane().ifPresent(RoundBenchSettings::measure);
  }

  /** As many connections as ours has, all kept; and a time limit, because some mails never end. */
  private static void measure(String lane) {
    System.setProperty(LaneChoice.MEASURED, lane);
    System.setProperty("quarkus.mailer.max-pool-size", "${paperround.mail.connections:16}");
    System.setProperty("quarkus.mailer.keep-alive", "true");
    System.setProperty("paperround.mail.timeout", "30s");
  }
}
