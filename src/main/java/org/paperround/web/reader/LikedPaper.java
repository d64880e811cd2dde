package org.paperround.web.reader;

import org.jspecify.annotations.Nullable;

/**
 * A liked paper in the settings.
 *
 * @param key what the form sends to remove it
 * @param title as people read it
 * @param path of its page on this site; null for a text that the reader brought along
 * @param removed whether its box is ticked
 */
public record LikedPaper(String key, String title, @Nullable String path, boolean removed) {

  /** The same with its box ticked or not. */
  LikedPaper removed(boolean ticked) {
    return new LikedPaper(key, title, path, ticked);
  }
}
