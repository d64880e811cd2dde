/**
 * Reads incoming messages: delivery reports (RFC 3464), status codes (RFC 3463), SMTP replies in
 * text, complaints (RFC 5965) and automatic replies (RFC 3834). What the standards say comes first;
 * the sentences of mail systems that keep to none are in {@code sentences.tsv}.
 */
@NullMarked
package org.paperround.bounce.reading;

import org.jspecify.annotations.NullMarked;
