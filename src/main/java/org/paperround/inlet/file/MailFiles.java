package org.paperround.inlet.file;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paperround.bounce.Taken;
import org.paperround.bounce.Trust;
import org.paperround.bounce.Verdict;
import org.paperround.inlet.InletConfig;
import org.paperround.inlet.Taker;

/** Takes messages from files that an operator vouches for. The files stay as they are. */
@Singleton
public class MailFiles {

  private static final String TAKEN = "taken";
  private static final String LEFT_ALONE = "left alone";

  private final Taker taker;
  private final InletConfig config;

  MailFiles(Taker taker, InletConfig config) {
    this.taker = taker;
    this.config = config;
  }

  /**
   * Takes the messages of a file.
   *
   * @param file one message, or an mbox
   * @param line is told a line for each verdict: the file and the number of the message in it, the
   *     verdict, the status, the recipient, the delivery, and whether it was taken or, as none of
   *     ours, left alone, with tabs between them
   * @return how many messages were too large to be read
   * @throws IOException if the file cannot be read to its end
   */
  public int take(Path file, Consumer<String> line) throws IOException {
    int tooLarge = 0;
    try (InputStream in = Files.newInputStream(file)) {
      Mbox mbox =
          new Mbox(in, (int) Math.min(config.largest().asLongValue(), Integer.MAX_VALUE / 2));
      int number = 0;
      Optional<byte[]> message;
      while ((message = mbox.next()) != null) {
        number++;
        String name = file + ":" + number;
        if (message.isPresent()) {
          lines(name, taker.take(message.get(), Trust.ADDRESS)).forEach(line);
        } else {
          tooLarge++;
          line.accept(line(name, "TOO_LARGE", "", "", "", LEFT_ALONE));
        }
      }
    }
    return tooLarge;
  }

  private static List<String> lines(String name, Taken taken) {
    String end = taken.related() ? TAKEN : LEFT_ALONE;
    return taken.verdicts().isEmpty()
        ? List.of(line(name, "UNSUBSCRIBE", "", "", "", end))
        : taken.verdicts().stream().map(verdict -> line(name, verdict, end)).toList();
  }

  private static String line(String name, Verdict verdict, String end) {
    return line(
        name,
        verdict.kind().name(),
        shown(verdict.status()),
        shown(verdict.recipient()),
        shown(verdict.delivery()),
        end);
  }

  private static String line(String... fields) {
    return String.join("\t", fields);
  }

  /** What comes from a message must not make lines or fields of its own. */
  private static String shown(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").replaceAll("\\p{Cntrl}", " ");
  }
}
