/**
 * How fast mails may go, in total and to each domain of recipients, in this process. Says when, and
 * sends nothing itself.
 */
@NullMarked
package org.paperround.mail.pace;

import org.jspecify.annotations.NullMarked;
