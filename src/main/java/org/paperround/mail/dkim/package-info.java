/**
 * Signatures by which receivers tell that a message is its domain's own (DKIM, RFC 6376): the keys,
 * where they are kept, their DNS records, and the signing of any message.
 */
@NullMarked
package org.paperround.mail.dkim;

import org.jspecify.annotations.NullMarked;
