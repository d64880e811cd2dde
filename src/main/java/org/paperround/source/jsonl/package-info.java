/** Reads papers from JSON Lines: one JSON object per line. */
@NullMarked
package org.paperround.source.jsonl;

import org.jspecify.annotations.NullMarked;
