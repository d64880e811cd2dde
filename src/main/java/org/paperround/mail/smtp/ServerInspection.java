package org.paperround.mail.smtp;

import java.util.Optional;

/**
 * What a look at the mail server found.
 *
 * @param encrypts whether mails go to it under TLS
 * @param insists whether nothing is sent to it without TLS
 * @param trustsAnyone whether its certificate is not looked at when mails are sent
 * @param tlsTrouble what is wrong with its TLS, or its certificate; empty if nothing
 * @param trouble why nothing could be found out; empty if it answered
 */
public record ServerInspection(
    boolean encrypts,
    boolean insists,
    boolean trustsAnyone,
    Optional<String> tlsTrouble,
    Optional<String> trouble) {}
