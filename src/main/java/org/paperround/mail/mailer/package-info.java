/**
 * For measuring only: Quarkus Mailer in the place of the bulk lane, so that the same round can be
 * sent through both and compared. No mail to a reader ever takes this way, because the service does
 * not choose it; see {@link org.paperround.mail.smtp.LaneChoice}.
 */
@NullMarked
package org.paperround.mail.mailer;

import org.jspecify.annotations.NullMarked;
