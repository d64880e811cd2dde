/** Reads papers from comma-, semicolon- or tab-separated values with a header line. */
@NullMarked
package org.paperround.source.csv;

import org.jspecify.annotations.NullMarked;
