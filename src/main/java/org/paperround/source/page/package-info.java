/** Reads the Daily Papers page of Hugging Face as a browser copies it as text. */
@NullMarked
package org.paperround.source.page;

import org.jspecify.annotations.NullMarked;
