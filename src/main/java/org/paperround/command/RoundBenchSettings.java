package org.paperround.command;

import java.util.List;
import java.util.Map;

/**
 * What {@code bench round} needs to be set before the service starts: the mail server it was told,
 * jobs, but nothing that begins by itself.
 */
final class RoundBenchSettings {

  private RoundBenchSettings() {}

  /** Sets system properties; what is no server is left for the command to complain of. */
  static void apply(List<String> args) {
    int option = args.indexOf("--smtp");
    String server = option < 0 || option + 1 == args.size() ? "" : args.get(option + 1);
    int colon = server.lastIndexOf(':');
    if (colon > 0 && server.substring(colon + 1).matches("[0-9]{1,5}")) {
      System.setProperty("quarkus.mailer.host", server.substring(0, colon));
      System.setProperty("quarkus.mailer.port", server.substring(colon + 1));
    }
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
  }
}
