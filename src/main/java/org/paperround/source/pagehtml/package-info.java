/**
 * Reads the Daily Papers page of Hugging Face saved as HTML: the data that it carries for its own
 * scripts, or else what its cards show.
 */
@NullMarked
package org.paperround.source.pagehtml;

import org.jspecify.annotations.NullMarked;
