package org.paperround.round;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a digest was sent.
 *
 * @param edition the day in the reader's zone
 * @param papers how many papers it held
 * @param considered how many new papers were looked at
 * @param sentAt when the mail server took it, or may have
 */
public record SentDigest(LocalDate edition, int papers, int considered, Instant sentAt) {}
