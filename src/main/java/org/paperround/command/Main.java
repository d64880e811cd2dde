package org.paperround.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.paperround.web.demo.DemoMailbox;

/** Where the program starts. */
@QuarkusMain
public class Main {

  /**
   * Starts the program.
   *
   * @param args a command and its arguments; without any the service runs
   */
  public static void main(String... args) {
    if (args.length > 0 && args[0].equals("dkim")) {
      System.exit(DkimCommand.run(Arrays.asList(args).subList(1, args.length)));
    }
    if (args.length > 0 && args[0].equals("demo")) {
      // The service reads where its mail server is before any of its parts is made.
      System.setProperty("quarkus.profile", "demo");
      System.setProperty("quarkus.mailer.port", String.valueOf(DemoMailbox.start()));
    }
    if (args.length > 0 && List.of("import", "bounces", "bench").contains(args[0])) {
      System.setProperty("quarkus.log.console.stderr", "true");
      System.setProperty("quarkus.http.host-enabled", "false");
      System.setProperty("paperround.jobs.enabled", "false");
      System.setProperty("paperround.search.enabled", "false");
    }
    if (args.length > 0 && args[0].equals("preflight")) {
      OptionalInt done =
          RunningService.here().preflight(Arrays.asList(args).subList(1, args.length));
      if (done.isPresent()) {
        System.exit(done.getAsInt());
      }
      // It serves pages, so that its own links can be tried where no service runs yet.
      System.setProperty("quarkus.log.console.stderr", "true");
      System.setProperty("paperround.jobs.enabled", "false");
      System.setProperty("paperround.search.enabled", "false");
    }
    if (args.length > 1 && args[0].equals("bench") && args[1].equals("round")) {
      RoundBenchSettings.apply(List.of(args).subList(2, args.length));
    }
    Quarkus.run(PaperRound.class, args);
  }
}
