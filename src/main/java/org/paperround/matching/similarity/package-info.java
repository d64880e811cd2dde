/**
 * How close texts are to each other, by their words and by their meaning, measured against a
 * background of recent papers. Numbers only: no Lucene, no database, no interests, and the same
 * input gives the same numbers to the last bit.
 */
@NullMarked
package org.paperround.matching.similarity;

import org.jspecify.annotations.NullMarked;
