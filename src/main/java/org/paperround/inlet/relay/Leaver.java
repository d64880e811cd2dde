package org.paperround.inlet.relay;

import java.time.Instant;

/**
 * A reader who asked the relay for no more mail.
 *
 * @param address the reader's
 * @param at when
 */
record Leaver(String address, Instant at) {}
