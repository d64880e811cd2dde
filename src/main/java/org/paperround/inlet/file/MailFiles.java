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
   *     verdict, the status, the recipient and the delivery, with tabs between them
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
          line.accept(name + "\tTOO_LARGE\t\t\t");
        }
      }
    }
    return tooLarge;
  }

  private static List<String> lines(String name, Taken taken) {
    if (!taken.verdicts().isEmpty()) {
      return taken.verdicts().stream().map(verdict -> line(name, verdict)).toList();
    }
    return List.of(name + (taken.related() ? "\tUNSUBSCRIBE\t\t\t" : "\tUNRELATED\t\t\t"));
  }

  private static String line(String name, Verdict verdict) {
    return String.join(
        "\t",
        name,
        verdict.kind().name(),
        shown(verdict.status()),
        shown(verdict.recipient()),
        shown(verdict.delivery()));
  }

  /** What comes from a message must not make lines or fields of its own. */
  private static String shown(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").replaceAll("\\p{Cntrl}", " ");
  }
}
