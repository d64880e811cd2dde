package org.paperround.preflight;

import java.time.Instant;

/**
 * That somebody takes it upon them to send in spite of a finding.
 *
 * @param check the check's id
 * @param by who
 * @param at when
 */
public record Acceptance(String check, String by, Instant at) {}
