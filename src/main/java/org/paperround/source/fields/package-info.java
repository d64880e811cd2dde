/**
 * What files of papers with named fields have in common: which field holds what, and how a paper is
 * made of them. JSON Lines, CSV, BibTeX and the daily papers of Hugging Face share it.
 */
@NullMarked
package org.paperround.source.fields;

import org.jspecify.annotations.NullMarked;
