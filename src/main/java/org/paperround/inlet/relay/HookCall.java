package org.paperround.inlet.relay;

import org.jspecify.annotations.Nullable;

/**
 * A relay's call.
 *
 * @param headers its headers
 * @param body the bytes as they came, which signatures are made over
 */
public record HookCall(Headers headers, byte[] body) {

  /** The headers of a call. */
  @FunctionalInterface
  public interface Headers {

    /** The value of a header, whatever the case of its name; null if there is none. */
    @Nullable String get(String name);
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }
}
