/** Checks of the message as it is sent: signature, parts, links, list headers, lines, size. */
@NullMarked
package org.paperround.preflight.message;

import org.jspecify.annotations.NullMarked;
