package org.paperround.source.intake;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.remote.Harvest;

/** How asking a source ended. */
sealed interface Ending {

  /**
   * The source came to an end by itself.
   *
   * @param harvest what it says of it
   */
  record Answered(Harvest harvest) implements Ending {}

  /**
   * The server did not give what was asked; what had come whole before that is as good as ever.
   *
   * @param reason a sentence for the operator
   * @param retryAfter how long the server asked to wait, if it did
   */
  record CutOff(String reason, @Nullable Duration retryAfter) implements Ending {}

  /**
   * The answer is not what it should be, by accident or to do harm: nothing of the run is taken in.
   *
   * @param reason a sentence for the operator
   */
  record Distrusted(String reason) implements Ending {}

  /** The ending that a failure of the fetch is. */
  static Ending of(FetchFailure failure) {
    String reason = String.valueOf(failure.getMessage());
    return switch (failure.kind()) {
      case UNREACHABLE, REDIRECTS, TIMEOUT, STATUS, BROKEN_BODY, CIRCUIT_OPEN, STOPPED ->
          new CutOff(reason, failure.retryAfter().orElse(null));
      case TOO_LARGE, REFUSED_ADDRESS -> new Distrusted(reason);
    };
  }

  /** The ending that an answer of the wrong kind is. */
  static Ending of(UnreadableInputException failure) {
    return new Distrusted(String.valueOf(failure.getMessage()));
  }
}
