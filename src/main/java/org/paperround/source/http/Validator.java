package org.paperround.source.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what a server tells whether its answer has changed (RFC 9110 section 8.8), as it gave it.
 *
 * @param entityTag the ETag
 * @param lastModified the Last-Modified
 */
record Validator(@Nullable String entityTag, @Nullable String lastModified) {

  private static final int LONGEST = 1000;

  /** The validator of an answer, if it has one that can be kept and sent back. */
  static Optional<Validator> of(Answer answer) {
    String entityTag = answer.header("etag").filter(Validator::isSendable).orElse(null);
    String lastModified = answer.header("last-modified").filter(Validator::isSendable).orElse(null);
    return answer.status() != 200 || (entityTag == null && lastModified == null)
        ? Optional.empty()
        : Optional.of(new Validator(entityTag, lastModified));
  }

  private static boolean isSendable(String value) {
    return !value.isBlank()
        && value.length() <= LONGEST
        && value.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }
}
