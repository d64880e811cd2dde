/**
 * Ranks papers against interests and says truly why each one is there. The only user of Lucene; no
 * database, no clock: the same input gives the same ranking to the last place.
 */
@NullMarked
package org.paperround.matching;

import org.jspecify.annotations.NullMarked;
