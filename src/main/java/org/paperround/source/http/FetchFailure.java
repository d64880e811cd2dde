package org.paperround.source.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server did not give what was asked; the message is a sentence for the operator. */
public final class FetchFailure extends IOException {

  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Kind {
    /** No connection: unknown host, refused, broken TLS, or what answers speaks no HTTP. */
    UNREACHABLE,
    /** The address may not be asked: private, loopback, link-local, or no http(s). */
    REFUSED_ADDRESS,
    /** Too many redirects, or a loop of them. */
    REDIRECTS,
    /** The total time limit has passed. */
    TIMEOUT,
    /** A status that is no success. */
    STATUS,
    /** The body, packed or unpacked, or the headers are longer than allowed. */
    TOO_LARGE,
    /** The body broke off or could not be unpacked. */
    BROKEN_BODY,
    /** The server failed so often that it is left in peace for a while. */
    CIRCUIT_OPEN,
    /** This process is being stopped; the server may be fine. */
    STOPPED
  }

  private final Kind kind;
  private final int status;
  private final transient @Nullable Duration retryAfter;

  /**
   * Says what went wrong.
   *
   * @param status the HTTP status; 0 if none came
   * @param retryAfter how long the server asked to wait, if it did
   */
  public FetchFailure(
      Kind kind,
      int status,
      @Nullable Duration retryAfter,
      String message,
      @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  /** The HTTP status; 0 if none came. */
  public int status() {
    return status;
  }

  /** How long the server asked to wait before the next try. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
