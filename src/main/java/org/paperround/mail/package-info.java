/**
 * One mail to the mail server, with the headers a bulk mail must have, and a plain answer of what
 * became of it. Knows no paper and no digest.
 */
@NullMarked
package org.paperround.mail;

import org.jspecify.annotations.NullMarked;
