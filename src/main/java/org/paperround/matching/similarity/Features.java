package org.paperround.matching.similarity;

/**
 * A text as vectors of length 1; a vector is empty where its space does not exist.
 *
 * @param terms by its words
 * @param latent by what its words go together with
 * @param centred by its meaning, seen from the middle of all papers
 * @param whitened the same, with directions evened out
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, opaque outside the package
public record Features(TermVector terms, float[] latent, float[] centred, float[] whitened) {}
