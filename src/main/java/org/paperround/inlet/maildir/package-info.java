/** A mailbox in the file system, as a mail server delivers it: one file a message. */
@NullMarked
package org.paperround.inlet.maildir;

import org.jspecify.annotations.NullMarked;
