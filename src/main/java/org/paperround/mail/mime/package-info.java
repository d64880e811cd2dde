/**
 * The octets of a mail's body: text made ready for the wire once, however many mails it goes into.
 */
@NullMarked
package org.paperround.mail.mime;

import org.jspecify.annotations.NullMarked;
