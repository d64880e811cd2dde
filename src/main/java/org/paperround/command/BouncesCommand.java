package org.paperround.command;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.paperround.inlet.file.MailFiles;

/** {@code bounces}: returned mails from files, straight into the database. */
@Singleton
class BouncesCommand {

  private static final int USAGE = 2;
  private static final int FAILED = 1;

  private final MailFiles files;

  BouncesCommand(MailFiles files) {
    this.files = files;
  }

  /** Takes files and prints the verdicts; 0 if all of each could be read. */
  int run(List<String> args) {
    if (args.isEmpty() || args.stream().anyMatch(arg -> arg.startsWith("--"))) {
      Log.error("Usage: bounces FILE …   each a message or an mbox");
      return USAGE;
    }
    int worst = 0;
    for (String file : args) {
      worst = Math.max(worst, take(Path.of(file)));
    }
    return worst;
  }

  private int take(Path file) {
    try {
      int tooLarge = files.take(file, StandardOutput::line);
      if (tooLarge > 0) {
        Log.warnf("%s: %d messages are too large to be read", file, tooLarge);
      }
      return tooLarge == 0 ? 0 : FAILED;
    } catch (NoSuchFileException e) {
      Log.errorf("There is no file %s", file);
    } catch (IOException e) {
      Log.errorf("%s: %s", file, e.getMessage());
    }
    return FAILED;
  }
}
