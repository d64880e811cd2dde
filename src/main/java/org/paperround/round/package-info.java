/**
 * The daily round: who is due, what each of them gets, and the ledger that accounts for every one.
 */
@NullMarked
package org.paperround.round;

import org.jspecify.annotations.NullMarked;
