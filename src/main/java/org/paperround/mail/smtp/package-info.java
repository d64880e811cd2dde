/**
 * The bulk lane: many mails, each to one person, over a few kept connections, by a small SMTP
 * client (RFC 5321) that knows at which step of the dialogue a failure happened.
 */
@NullMarked
package org.paperround.mail.smtp;

import org.jspecify.annotations.NullMarked;
