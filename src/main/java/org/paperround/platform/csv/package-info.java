/**
 * Cuts files of comma-separated values into rows and cells, so that a broken row costs no other.
 */
@NullMarked
package org.paperround.platform.csv;

import org.jspecify.annotations.NullMarked;
