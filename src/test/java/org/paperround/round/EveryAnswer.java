package org.paperround.round;

import static org.paperround.testing.SmtpAct.drip;
import static org.paperround.testing.SmtpAct.drop;
import static org.paperround.testing.SmtpAct.endless;
import static org.paperround.testing.SmtpAct.reply;
import static org.paperround.testing.SmtpAct.slow;
import static org.paperround.testing.SmtpAct.stall;
import static org.paperround.testing.SmtpAct.takeAndDrop;
import static org.paperround.testing.SmtpStep.DATA;
import static org.paperround.testing.SmtpStep.DOT;
import static org.paperround.testing.SmtpStep.EHLO;
import static org.paperround.testing.SmtpStep.GREETING;
import static org.paperround.testing.SmtpStep.MAIL;
import static org.paperround.testing.SmtpStep.RCPT;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperround.testing.SmtpAct;
import org.paperround.testing.SmtpStep;

/**
 * Something a mail server does, and what becomes of the mail.
 *
 * @param step where in the dialogue
 * @param act what it does there
 * @param times how many times in a row
 * @param state of the delivery after each time
 * @param code in the ledger
 */
record EveryAnswer(
    SmtpStep step, SmtpAct act, int times, DeliveryState state, @Nullable Integer code) {

  /** How often in a row what is worth another try is done; what takes long is done once. */
  private static final int AGAIN_AND_AGAIN = 3;

  /** Those to a mail, which concern nobody else. */
  static List<EveryAnswer> aboutAMail() {
    return List.of(
        later(RCPT, "421 4.7.28 slow down"),
        later(RCPT, "450 4.2.0 greylisted"),
        later(RCPT, "451 4.7.1 not yet"),
        later(RCPT, "452 too many"),
        later(DATA, "421 4.3.2 closing"),
        later(DATA, "451 4.3.0 later"),
        later(DOT, "421 4.7.0 slow down"),
        later(DOT, "452 4.2.2 mailbox full"),
        lost(RCPT, drop(), AGAIN_AND_AGAIN),
        lost(RCPT, endless(), AGAIN_AND_AGAIN),
        lost(RCPT, reply("999 what"), AGAIN_AND_AGAIN),
        lost(RCPT, stall(), 1),
        lost(RCPT, drip(), 1),
        lost(DATA, drop(), AGAIN_AND_AGAIN),
        lost(DATA, endless(), AGAIN_AND_AGAIN),
        lost(DATA, stall(), 1),
        lost(DATA, drip(), 1),
        never(RCPT, "550 5.7.1 not here"),
        never(DATA, "554 5.6.0 not like this"),
        never(DOT, "552 5.3.4 too big"),
        unknown(drop()),
        unknown(takeAndDrop()),
        unknown(stall()),
        unknown(drip()),
        unknown(endless()),
        unknown(reply("354 more")),
        unknown(reply("what")),
        taken(RCPT, slow("250 2.1.5 OK")),
        taken(RCPT, reply("251 2.1.5 will forward")),
        taken(DATA, slow("354 Go on")),
        taken(DOT, slow("250 2.0.0 OK")));
  }

  /** Those that any mail would have met. */
  static Stream<EveryAnswer> aboutUs() {
    return Stream.of(
        us(GREETING, reply("421 4.3.2 closing"), 421),
        us(GREETING, reply("554 5.7.1 no"), 554),
        us(GREETING, drop(), null),
        us(EHLO, reply("421 4.7.0 too many"), 421),
        us(EHLO, reply("450 4.7.1 later"), 450),
        us(EHLO, drop(), null),
        us(MAIL, reply("421 4.3.2 closing"), 421),
        us(MAIL, reply("451 4.3.0 later"), 451),
        us(MAIL, reply("550 5.7.1 not you"), 550),
        us(MAIL, endless(), null));
  }

  private static EveryAnswer later(SmtpStep step, String line) {
    return of(step, reply(line), AGAIN_AND_AGAIN, DeliveryState.DEFERRED, code(line));
  }

  private static EveryAnswer lost(SmtpStep step, SmtpAct act, int times) {
    return of(step, act, times, DeliveryState.DEFERRED, null);
  }

  private static EveryAnswer never(SmtpStep step, String line) {
    return of(step, reply(line), 1, DeliveryState.REJECTED, code(line));
  }

  private static EveryAnswer unknown(SmtpAct act) {
    return of(DOT, act, 1, DeliveryState.UNCERTAIN, null);
  }

  private static EveryAnswer taken(SmtpStep step, SmtpAct act) {
    return of(step, act, 1, DeliveryState.ACCEPTED, 250);
  }

  private static EveryAnswer us(SmtpStep step, SmtpAct act, @Nullable Integer code) {
    return of(step, act, 1, DeliveryState.DEFERRED, code);
  }

  private static EveryAnswer of(
      SmtpStep step, SmtpAct act, int times, DeliveryState state, @Nullable Integer code) {
    return new EveryAnswer(step, act, times, state, code);
  }

  private static Integer code(String line) {
    return Integer.valueOf(line.substring(0, 3));
  }
}
