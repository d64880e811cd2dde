package org.paperround.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import java.util.Arrays;
import java.util.List;
import org.paperround.web.demo.DemoStart;

/** Does what the command line says once everything is started. */
public class PaperRound implements QuarkusApplication {

  private static final int FAILED = 1;

  private final Instance<DemoStart> demo;
  private final Instance<ImportCommand> importing;
  private final Instance<BouncesCommand> bounces;
  private final Instance<BenchCommand> bench;
  private final Instance<PreflightCommand> preflight;

  PaperRound(
      Instance<DemoStart> demo,
      Instance<ImportCommand> importing,
      Instance<BouncesCommand> bounces,
      Instance<BenchCommand> bench,
      Instance<PreflightCommand> preflight) {
    this.demo = demo;
    this.importing = importing;
    this.bounces = bounces;
    this.bench = bench;
    this.preflight = preflight;
  }

  @Override
  public int run(String... args) {
    String command = args.length == 0 ? "run" : args[0];
    List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
    return switch (command) {
      case "demo" -> demo.get().run() ? untilStopped() : FAILED;
      case "import" -> importing.get().run(rest);
      case "bounces" -> bounces.get().run(rest);
      case "bench" -> bench.get().run(rest);
      case "preflight" -> preflight.get().run(rest);
      default -> untilStopped();
    };
  }

  private static int untilStopped() {
    Quarkus.waitForExit();
    return 0;
  }
}
