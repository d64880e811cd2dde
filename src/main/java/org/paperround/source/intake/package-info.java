/**
 * The intake: asks each configured source every day, again where something is missing, and records
 * of each run what was asked, what came and how whole that is.
 */
@NullMarked
package org.paperround.source.intake;

import org.jspecify.annotations.NullMarked;
