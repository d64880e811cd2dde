package org.paperround.preflight.message;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Trial;

/** Whether mail programs show the mail whole. */
@Singleton
class SizeCheck implements Check {

  private static final int MOST = 100_000;

  @Override
  public CheckId id() {
    return CheckId.SIZE;
  }

  @Override
  public Finding run(Trial trial) {
    int size = trial.message().length;
    if (size > MOST) {
      return Finding.fail(
          id(),
          String.format(
              Locale.ROOT,
              "A mail with only three papers has %,d bytes; 100,000 are the limit.",
              size),
          "Make the template mails/digest.html smaller: take out style rules and images within it.");
    }
    return Finding.pass(
        id(),
        String.format(
            Locale.ROOT,
            "This mail has %,d bytes. Longer ones are cut to fit 100,000, and link the rest.",
            size));
  }
}
