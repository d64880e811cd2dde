/**
 * How fast mails may go, in total and to each domain of recipients, and when none may. What is
 * learned and given out is shared by all processes on the database. Says when, and sends nothing
 * itself.
 */
@NullMarked
package org.paperround.mail.pace;

import org.jspecify.annotations.NullMarked;
