/**
 * What comes back of the mails that were sent: takes it in, finds out which delivery it belongs to,
 * counts each event once and draws the consequences. Knows nothing of rounds; who sends mails says
 * through {@link org.paperround.bounce.SentMails} which of them are its own.
 */
@NullMarked
package org.paperround.bounce;

import org.jspecify.annotations.NullMarked;
