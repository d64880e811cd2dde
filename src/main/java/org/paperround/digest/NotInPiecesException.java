package org.paperround.digest;

import java.io.Serial;

/** Says why a template cannot be put together from pieces. */
final class NotInPiecesException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  NotInPiecesException(String why) {
    super(why);
  }
}
