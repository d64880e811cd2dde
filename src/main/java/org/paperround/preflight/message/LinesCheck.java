package org.paperround.preflight.message;

import jakarta.inject.Singleton;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Trial;

/** Whether every line goes over any wire as it is (RFC 5322 section 2.1.1, RFC 5321 2.3.8). */
@Singleton
class LinesCheck implements Check {

  private static final int LONGEST = 998;
  private static final String REMEDY =
      "This is a mistake of Paper Round: please report it together with your templates.";

  @Override
  public CheckId id() {
    return CheckId.LINES;
  }

  @Override
  public Finding run(Trial trial) {
    byte[] message = trial.message();
    int begin = 0;
    int longest = 0;
    for (int i = 0; i < message.length; i++) {
      boolean cr = message[i] == '\r';
      boolean lf = message[i] == '\n';
      if (cr && (i + 1 == message.length || message[i + 1] != '\n')
          || lf && (i == 0 || message[i - 1] != '\r')) {
        return Finding.fail(id(), "A line of the mail ends with half a line end.", REMEDY);
      }
      if (message[i] < 0 || message[i] == 0) {
        return Finding.fail(id(), "The mail has a character that not every server takes.", REMEDY);
      }
      if (lf) {
        longest = Math.max(longest, i - 1 - begin);
        begin = i + 1;
      }
    }
    longest = Math.max(longest, message.length - begin);
    return longest > LONGEST
        ? Finding.fail(id(), "A line of the mail has " + longest + " characters.", REMEDY)
        : Finding.pass(id(), "The longest line has " + longest + " characters.");
  }
}
