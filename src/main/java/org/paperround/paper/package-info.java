/**
 * Papers: one record per paper whatever it came by, in the order of first sight (its {@code seq}).
 * Everything that shows or matches papers reads them from here.
 */
@NullMarked
package org.paperround.paper;

import org.jspecify.annotations.NullMarked;
