/**
 * What a reader wants: named interests made of terms and examples, the feedback they learn from,
 * and the catalogues (topics, arXiv categories) that give short names to many words.
 */
@NullMarked
package org.paperround.interest;

import org.jspecify.annotations.NullMarked;
