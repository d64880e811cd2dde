/** Asks Hugging Face for the papers of a day, page by page. */
@NullMarked
package org.paperround.source.huggingface;

import org.jspecify.annotations.NullMarked;
