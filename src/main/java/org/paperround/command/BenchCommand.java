package org.paperround.command;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code bench}: what can be measured, by its name. */
@Singleton
class BenchCommand {

  static final int WRONG_USAGE = 2;

  private final ImportBench importing;
  private final ArchiveBench archive;
  private final EmbedBench embedding;
  private final RelevanceBench relevance;
  private final RoundBench round;

  BenchCommand(
      ImportBench importing,
      ArchiveBench archive,
      EmbedBench embedding,
      RelevanceBench relevance,
      RoundBench round) {
    this.importing = importing;
    this.archive = archive;
    this.embedding = embedding;
    this.relevance = relevance;
    this.round = round;
  }

  /** Measures; 0 if everything went as it should. */
  int run(List<String> args) {
    List<String> rest = args.subList(Math.min(1, args.size()), args.size());
    return switch (args.isEmpty() ? "" : args.getFirst()) {
      case "import" ->
          counted(rest, "--papers", ImportBench.DEFAULT_PAPERS, importing::run, ImportBench.USAGE);
      case "archive" ->
          counted(rest, "--papers", ArchiveBench.DEFAULT_PAPERS, archive::run, ArchiveBench.USAGE);
      case "embed" ->
          counted(rest, "--texts", EmbedBench.DEFAULT_TEXTS, embedding::run, EmbedBench.USAGE);
      case "relevance" -> relevance.run(rest);
      case "round" -> round.run(rest);
      default ->
          wrong(
              String.join(
                  "\n",
                  ImportBench.USAGE,
                  ArchiveBench.USAGE,
                  EmbedBench.USAGE,
                  RelevanceBench.USAGE,
                  RoundBenchArguments.USAGE));
    };
  }

  /** A measurement of a number of things. */
  @FunctionalInterface
  private interface Counted {
    int run(int count);
  }

  private static int counted(
      List<String> args, String option, int usual, Counted bench, String usage) {
    if (args.isEmpty()) {
      return bench.run(usual);
    }
    try {
      int count =
          args.size() == 2 && args.getFirst().equals(option) ? Integer.parseInt(args.get(1)) : 0;
      return count < 1 ? wrong(usage) : bench.run(count);
    } catch (NumberFormatException e) {
      return wrong(usage);
    }
  }

  private static int wrong(String usage) {
    Log.error("Usage:\n" + usage);
    return WRONG_USAGE;
  }
}
