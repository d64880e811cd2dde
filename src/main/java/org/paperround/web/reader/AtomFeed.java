package org.paperround.web.reader;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as RFC 4287 has it.
 *
 * @param id never changes
 * @param title what feed readers call it
 * @param self its own absolute address
 * @param page the absolute address of a page with the same
 * @param author who is responsible for it
 * @param language of its texts, such as {@code en}
 * @param entries the newest first
 */
record AtomFeed(
    String id,
    String title,
    String self,
    String page,
    String author,
    String language,
    List<Entry> entries) {

  AtomFeed {
    entries = List.copyOf(entries);
  }

  /**
   * One paper.
   *
   * @param id never changes
   * @param title plain text
   * @param page the absolute address of its page
   * @param published when it came
   * @param updated when it last changed so much that it should be read again
   * @param authors names, possibly none
   * @param categories terms
   * @param summary plain text; null for none
   */
  record Entry(
      String id,
      String title,
      String page,
      Instant published,
      Instant updated,
      List<String> authors,
      List<String> categories,
      @Nullable String summary) {}

  /** When anything in it last changed; an empty feed has never changed. */
  Instant updated() {
    return entries.stream()
        .map(Entry::updated)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
