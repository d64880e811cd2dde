package org.paperround.round;

import java.time.Instant;

/**
 * That a mail does not leave now.
 *
 * @param until when it is tried again
 * @param why in words for the ledger
 */
record PutOff(Instant until, String why) {}
