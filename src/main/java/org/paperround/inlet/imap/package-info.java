/** A mailbox on a server, read over IMAP (RFC 9051, RFC 3501). */
@NullMarked
package org.paperround.inlet.imap;

import org.jspecify.annotations.NullMarked;
