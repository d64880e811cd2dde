package org.paperround.round;

import java.time.Instant;

/**
 * That a mail does not leave now.
 *
 * @param until when it is tried again
 * @param why in words for the ledger
 * @param briefly whether it is so soon that the mail is kept meanwhile
 */
record PutOff(Instant until, String why, boolean briefly) {

  /** For long enough that the ledger keeps it. */
  PutOff(Instant until, String why) {
    this(until, why, false);
  }
}
