/** Checks of what the sender's domain publishes: SPF, DKIM keys, DMARC, MX and reverse names. */
@NullMarked
package org.paperround.preflight.domain;

import org.jspecify.annotations.NullMarked;
