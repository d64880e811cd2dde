package org.paperround.source.http;

import java.io.IOException;

/**
 * Makes something of an answer. It may be called again with a fresh answer after the body broke
 * off, so it must keep nothing of a call that threw.
 */
@FunctionalInterface
public interface BodyReader<T> {

  /** Reads as much of the body as it needs; does not close it. */
  T read(Answer answer) throws IOException;
}
