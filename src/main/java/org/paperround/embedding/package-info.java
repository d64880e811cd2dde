/**
 * The meaning of texts as vectors, worked out by a small language model in this process, once for
 * each text, and kept in the database.
 */
@NullMarked
package org.paperround.embedding;

import org.jspecify.annotations.NullMarked;
