package org.paperround.web.admin;

/**
 * An answer that says what was wrong with a call.
 *
 * @param error a sentence
 */
public record Problem(String error) {}
