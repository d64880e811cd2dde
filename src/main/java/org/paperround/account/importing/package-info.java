/**
 * Readers from a file of the operator's, who attests that they agreed: row by row, in constant
 * memory, with the same rules for addresses as the sign-up form and nobody who must not be written
 * to.
 */
@NullMarked
package org.paperround.account.importing;

import org.jspecify.annotations.NullMarked;
