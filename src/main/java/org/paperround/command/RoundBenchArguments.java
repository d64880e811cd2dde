package org.paperround.command;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.paperround.mail.mailer.MailerLane;

/**
 * The arguments of {@code bench round}.
 *
 * @param host the mail server's
 * @param port the mail server's
 * @param readers how many there are, at least one
 * @param papers how many are new, at least one
 * @param otherLane the name of the lane that is measured in the place of ours
 */
record RoundBenchArguments(
    String host, int port, int readers, int papers, Optional<String> otherLane) {

  static final String USAGE =
      "bench round --smtp HOST:PORT [--readers 100000] [--papers 300]"
          + " [--through lane|quarkus-mailer]";

  /** The name of our own lane. */
  private static final String OURS = "lane";

  private static final int MOST = 999_999_999;
  private static final int LAST_PORT = 65_535;

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with it
   */
  static RoundBenchArguments parse(List<String> args) {
    String server = "";
    int readers = 100_000;
    int papers = 300;
    String through = OURS;
    Iterator<String> words = args.iterator();
    while (words.hasNext()) {
      String word = words.next();
      String value = words.hasNext() ? words.next() : "";
      switch (word) {
        case "--smtp" -> server = value;
        case "--readers" -> readers = number(word, value, MOST);
        case "--papers" -> papers = number(word, value, MOST);
        case "--through" -> through = value;
        default -> throw wrong("There is no option " + word + ".");
      }
    }
    int colon = server.lastIndexOf(':');
    if (colon < 1) {
      throw wrong("--smtp needs a mail server, as HOST:PORT.");
    }
    if (!List.of(OURS, MailerLane.NAME).contains(through)) {
      throw wrong("--through needs lane or " + MailerLane.NAME + ", not “" + through + "”.");
    }
    return new RoundBenchArguments(
        server.substring(0, colon),
        number("The port of --smtp", server.substring(colon + 1), LAST_PORT),
        readers,
        papers,
        Optional.of(through).filter(name -> !name.equals(OURS)));
  }

  private static int number(String what, String value, int most) {
    int number = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
    if (number < 1 || number > most) {
      throw wrong(what + " needs a number from 1 to " + most + ", not “" + value + "”.");
    }
    return number;
  }

  private static IllegalArgumentException wrong(String sentence) {
    return new IllegalArgumentException(sentence + " Usage:\n" + USAGE);
  }

  /** What the mails go through. */
  String through() {
    return otherLane.orElse(OURS);
  }
}
