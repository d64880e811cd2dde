/**
 * The ways by which mail and reports of mail come in: a mailbox over IMAP, a Maildir, files, and
 * the calls of relays. Each way hands over what it got, and lets go of it only once it is stored;
 * what it means is decided in {@code bounce}.
 */
@NullMarked
package org.paperround.inlet;

import org.jspecify.annotations.NullMarked;
