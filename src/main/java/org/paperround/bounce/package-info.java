/** Incoming reports of mails that failed or annoyed. */
@NullMarked
package org.paperround.bounce;

import org.jspecify.annotations.NullMarked;
