/**
 * Reads papers from BibTeX files. A library parses single entries; the file is cut into them here,
 * so that a broken entry does not take the others with it.
 */
@NullMarked
package org.paperround.source.bibtex;

import org.jspecify.annotations.NullMarked;
