package org.paperround.preflight.check;

import java.time.Instant;
import java.util.Optional;

/**
 * What the checks look at.
 *
 * @param setup the settings
 * @param message a digest as it goes over the wire; not to be changed
 * @param recipient whom it is sent to; empty if to nobody
 * @param at when, by our clock
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Trial(Setup setup, byte[] message, Optional<String> recipient, Instant at) {}
