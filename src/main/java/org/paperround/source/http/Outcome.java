package org.paperround.source.http;

import java.util.Optional;

/** What came of asking a server once. */
sealed interface Outcome<T> {

  /** Something was read. */
  record Read<T>(T value, Optional<Validator> validator) implements Outcome<T> {}

  /** Nothing changed since the validator was given. */
  record Unchanged<T>() implements Outcome<T> {}

  /** The server sends us elsewhere. */
  record Redirected<T>(Target next) implements Outcome<T> {}
}
