package org.paperround.source.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed beside its bytes.
 *
 * @param address where it came from, for addresses in it that are relative; null if unknown
 * @param charset the name of its encoding as the {@code Content-Type} header has it, right or
 *     wrong; null if there is none
 */
public record FeedOrigin(@Nullable URI address, @Nullable String charset) {

  /** Nothing is known. */
  public static final FeedOrigin UNKNOWN = new FeedOrigin(null, null);
}
