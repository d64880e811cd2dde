package org.paperround.embedding;

/** What gives a text its vector. Usable by several threads at once. */
interface Model {

  /** Tells it from every other model, and from itself where it was made to answer otherwise. */
  String name();

  /** Whether it knows a word of a text as more than its letters. */
  boolean knowsWordOf(String text);

  /** How many numbers its vectors have. */
  int dimension();

  /** The vector of a text, of any length; the same for the same text. */
  float[] vector(String text);
}
