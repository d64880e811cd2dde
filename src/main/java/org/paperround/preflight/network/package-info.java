/** Checks that talk to servers: the mail server, the public address, the one-click address. */
@NullMarked
package org.paperround.preflight.network;

import org.jspecify.annotations.NullMarked;
