/**
 * Getting the mails at another address. Both addresses are asked; the mails go to the new one once
 * both have agreed, so that neither a link that fell into wrong hands nor a mistyped address takes
 * a subscription away.
 */
@NullMarked
package org.paperround.account.address;

import org.jspecify.annotations.NullMarked;
