package org.paperround.bounce;

/** What an incoming message says about a recipient. */
public enum Kind {
  /** The address does not take mail and will not: no such mailbox or domain. */
  HARD,
  /** This mail did not arrive, or not yet; another may. */
  SOFT,
  /** Someone reported the mail as unwanted, or a machine reports on it (RFC 5965). */
  COMPLAINT,
  /** Nothing to act on: delivered after all, an automatic reply, or no report at all. */
  IGNORED
}
