package org.paperround.source.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.jspecify.annotations.Nullable;
import org.paperround.source.http.FetchFailure.Kind;

/** Says in a sentence what went wrong with asking one address. */
final class Failures {

  private final Target target;

  Failures(Target target) {
    this.target = target;
  }

  /** No answer came, or no head that can be read. */
  FetchFailure ofHead(IOException cause, boolean timeIsOver) {
    if (Thread.currentThread().isInterrupted()) {
      return stopped(cause);
    }
    if (timeIsOver || isA(cause, SocketTimeoutException.class)) {
      return failure(Kind.TIMEOUT, 0, target + " took too long to answer", cause);
    }
    if (isA(cause, RefusedAddressException.class)) {
      return failure(
          Kind.REFUSED_ADDRESS, 0, target + " is not asked: " + cause.getMessage(), cause);
    }
    if (isA(cause, MessageConstraintException.class)) {
      return failure(Kind.TOO_LARGE, 0, target + " answered with headers without end", cause);
    }
    if (isA(cause, HttpException.class)) {
      return failure(Kind.UNREACHABLE, 0, target + " does not speak HTTP" + why(cause), cause);
    }
    return failure(Kind.UNREACHABLE, 0, target + " cannot be reached" + why(cause), cause);
  }

  /** The body broke; what it was is in the kind and the words, unless time was over. */
  FetchFailure ofBody(
      int status, Kind kind, String what, @Nullable Throwable cause, boolean timeIsOver) {
    if (Thread.currentThread().isInterrupted()) {
      return stopped(cause);
    }
    if (timeIsOver || isA(cause, SocketTimeoutException.class)) {
      return failure(Kind.TIMEOUT, status, "The body of " + target + " took too long", cause);
    }
    return failure(kind, status, "The body of " + target + " " + what, cause);
  }

  /** The reader could make nothing of the body. */
  FetchFailure ofReader(int status, IOException cause) {
    return failure(
        Kind.BROKEN_BODY, status, "The body of " + target + " cannot be read" + why(cause), cause);
  }

  /** A status that is no success. */
  FetchFailure ofStatus(int status, Optional<Duration> retryAfter) {
    return new FetchFailure(
        Kind.STATUS,
        status,
        retryAfter.orElse(null),
        target
            + " answered "
            + status
            + retryAfter.map(time -> " and asked to wait " + time.toSeconds() + " s").orElse(""),
        null);
  }

  /** This process is being stopped. */
  static FetchFailure stopped(@Nullable Throwable cause) {
    return failure(Kind.STOPPED, 0, "Asking was broken off because this process stops", cause);
  }

  private static FetchFailure failure(
      Kind kind, int status, String message, @Nullable Throwable cause) {
    return new FetchFailure(kind, status, null, message, cause);
  }

  private static String why(Throwable cause) {
    return cause.getMessage() == null ? "" : ": " + cause.getMessage();
  }

  private static boolean isA(@Nullable Throwable thrown, Class<? extends Throwable> type) {
    for (Throwable one = thrown; one != null; one = one.getCause()) {
      if (type.isInstance(one)) {
        return true;
      }
    }
    return false;
  }
}
