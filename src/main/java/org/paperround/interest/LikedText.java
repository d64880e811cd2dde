package org.paperround.interest;

import org.jspecify.annotations.Nullable;

/**
 * A text that a reader likes and that no stored paper had when it was brought.
 *
 * @param id its number
 * @param canonicalId what the paper goes by elsewhere, such as {@code arXiv:1706.03762}, if known
 * @param title one line, as people read it
 * @param summary the abstract; may be empty
 */
public record LikedText(long id, @Nullable String canonicalId, String title, String summary) {

  /** The key of the example that it is. */
  public String key() {
    return Example.TEXT + id;
  }
}
