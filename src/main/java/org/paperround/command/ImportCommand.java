package org.paperround.command;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.paperround.source.ImportProgress;
import org.paperround.source.ImportReport;
import org.paperround.source.PaperImporter;
import org.paperround.source.UnreadableInputException;

/** {@code import}: papers from files straight into the database, while no service uses it. */
@Singleton
class ImportCommand {

  private static final int USAGE = 2;
  private static final int FAILED = 1;

  private final PaperImporter importer;

  ImportCommand(PaperImporter importer) {
    this.importer = importer;
  }

  /** Imports files; 0 if all of each could be read. */
  int run(List<String> args) {
    ImportArguments arguments;
    try {
      arguments = ImportArguments.parse(args);
    } catch (IllegalArgumentException e) {
      Log.error(e.getMessage());
      return USAGE;
    }
    int worst = 0;
    for (Path file : arguments.files()) {
      worst = Math.max(worst, take(file, arguments));
    }
    return worst;
  }

  private int take(Path file, ImportArguments arguments) {
    try (InputStream body = new BufferedInputStream(Files.newInputStream(file))) {
      ImportProgress progress =
          (papers, since) ->
              Log.infof(
                  "%s: %,d papers stored, %,d a second",
                  file, papers, ImportProgress.rate(papers, since));
      return report(
          file, importer.run(arguments.formatOf(file), body, arguments.listDate(), progress));
    } catch (NoSuchFileException e) {
      Log.errorf("There is no file %s", file);
    } catch (UnreadableInputException | IllegalArgumentException | IOException e) {
      Log.errorf("%s: %s", file, e.getMessage());
    }
    return FAILED;
  }

  private static int report(Path file, ImportReport report) {
    Log.infof(
        "%s: %d papers read, %d new, %d updated, %d withdrawn, %d could not be read",
        file,
        report.read(),
        report.added(),
        report.updated(),
        report.withdrawn(),
        report.rejectedCount());
    report.rejected().forEach(piece -> Log.warnf("%s: %s", piece.at(), piece.reason()));
    return report.rejectedCount() == 0 ? 0 : FAILED;
  }
}
