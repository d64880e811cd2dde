package org.paperround.command;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.source.ImportReport;
import org.paperround.source.PaperImporter;
import org.paperround.source.UnreadableInputException;

/** {@code import FILE [FORMAT [LIST-DATE]]}: papers from a file straight into the database. */
@Singleton
class ImportCommand {

  private static final int USAGE = 2;
  private static final int FAILED = 1;

  private final PaperImporter importer;

  ImportCommand(PaperImporter importer) {
    this.importer = importer;
  }

  /** Imports one file; 0 if all of it could be read. */
  int run(List<String> args) {
    if (args.isEmpty() || args.size() > 3) {
      Log.error("Usage: import FILE [page-text|jsonl [LIST-DATE as 2025-11-11]]");
      return USAGE;
    }
    Path file = Path.of(args.getFirst());
    try (InputStream body = new BufferedInputStream(Files.newInputStream(file))) {
      return report(importer.run(format(args, file), body, listDate(args)));
    } catch (NoSuchFileException e) {
      Log.error("There is no file " + file);
    } catch (DateTimeParseException e) {
      Log.error("The list date must look like 2025-11-11");
    } catch (UnreadableInputException | IllegalArgumentException | IOException e) {
      Log.error(file + ": " + e.getMessage());
    }
    return FAILED;
  }

  private static String format(List<String> args, Path file) {
    if (args.size() > 1) {
      return args.get(1);
    }
    return file.toString().endsWith(".jsonl") ? "jsonl" : "page-text";
  }

  private static @Nullable LocalDate listDate(List<String> args) {
    return args.size() > 2 ? LocalDate.parse(args.get(2)) : null;
  }

  private static int report(ImportReport report) {
    Log.infof(
        "Read %d papers: %d new, %d updated, %d could not be read",
        report.read(), report.added(), report.updated(), report.rejectedCount());
    report.rejected().forEach(piece -> Log.warnf("%s: %s", piece.at(), piece.reason()));
    return report.rejectedCount() == 0 ? 0 : FAILED;
  }
}
