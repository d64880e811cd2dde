/** Where relays call to tell what became of mails. */
@NullMarked
package org.paperround.web.hook;

import org.jspecify.annotations.NullMarked;
