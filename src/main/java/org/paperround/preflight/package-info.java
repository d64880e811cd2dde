/**
 * Whether mailbox providers will trust our mails: makes a mail as readers get it, checks it and
 * everything around it, says in plain words what to mend, and holds bulk mail back in production
 * until that is done or accepted.
 */
@NullMarked
package org.paperround.preflight;

import org.jspecify.annotations.NullMarked;
