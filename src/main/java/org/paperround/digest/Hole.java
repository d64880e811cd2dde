package org.paperround.digest;

/** What differs from reader to reader within what a template makes. */
enum Hole {
  /** What an inbox shows after the subject. */
  PREHEADER,
  /** The link to the digest in the browser. */
  DIGEST,
  /** The link to the settings. */
  PREFERENCES,
  /** The link that stops all mail. */
  UNSUBSCRIBE,
  /** The link to the digest with feedback. */
  FEEDBACK,
  /** How many papers were left out. */
  LEFT_OUT,
  /** All headings and cards. */
  BODY,
  /** The place of a card's paper. */
  RANK,
  /** All reasons of a card. */
  CHIPS,
  /** The feedback link of a card. */
  ENTRY_FEEDBACK
}
