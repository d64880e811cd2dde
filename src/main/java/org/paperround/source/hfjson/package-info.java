/**
 * Reads the daily papers of Hugging Face as its interface answers them ({@code GET
 * https://huggingface.co/api/daily_papers}). {@link org.paperround.source.hfjson.DailyPapers} reads
 * the array wherever it stands.
 */
@NullMarked
package org.paperround.source.hfjson;

import org.jspecify.annotations.NullMarked;
