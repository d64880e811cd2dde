package org.paperround.bounce;

/** What a report says of a mail. */
public enum Kind {
  HARD,
  SOFT,
  COMPLAINT,
  IGNORED
}
