/**
 * What relays tell of mails by calling us: Amazon SES, SendGrid, Mailgun and Postmark, each behind
 * {@code RelayEvents}: prove the call, then read its events.
 */
@NullMarked
package org.paperround.inlet.relay;

import org.jspecify.annotations.NullMarked;
