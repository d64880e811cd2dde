package org.paperround.source.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.paperround.source.http.FetchFailure.Kind;

/**
 * The unpacked body of an answer. What breaks it is remembered, because readers wrap, misread or
 * swallow what they are thrown.
 */
final class Body extends InputStream {

  private final Measured packed;
  private final Measured unpacked;

  private Body(Measured packed, Measured unpacked) {
    this.packed = packed;
    this.unpacked = unpacked;
  }

  /**
   * A body as it comes.
   *
   * @param encoding the value of Content-Encoding (RFC 9110 section 8.4), empty if there is none
   * @param max the most bytes, packed and unpacked
   */
  static Body of(InputStream raw, String encoding, long max, Trouble trouble) throws FetchFailure {
    Measured packed = new Measured(raw, max, trouble);
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> new Body(packed, packed);
      case "gzip", "x-gzip" -> new Body(packed, new Measured(new Unpacking(packed), max, trouble));
      default ->
          throw trouble.failure(
              Kind.BROKEN_BODY, "is packed as " + encoding + ", which was not asked for", null);
    };
  }

  @Override
  public int read() throws FetchFailure {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws FetchFailure {
    int count = unpacked.read(bytes, offset, length);
    if (count < 0 && packed.failure != null) {
      throw packed.failure;
    }
    return count;
  }

  /** What broke it, if anything did so far. */
  Optional<FetchFailure> failure() {
    return Optional.ofNullable(packed.failure != null ? packed.failure : unpacked.failure);
  }

  /** Makes the failure that fits, given whose body it is. */
  @FunctionalInterface
  interface Trouble {
    /**
     * A failure.
     *
     * @param what goes on where "The body of (address)" ends
     */
    FetchFailure failure(Kind kind, String what, @Nullable Throwable cause);
  }

  /** Counts, and fails the same way ever after. */
  private static final class Measured extends InputStream {

    private final InputStream in;
    private final long max;
    private final Trouble trouble;
    private long count;
    private @Nullable FetchFailure failure;

    Measured(InputStream in, long max, Trouble trouble) {
      this.in = in;
      this.max = max;
      this.trouble = trouble;
    }

    @Override
    public int read() throws FetchFailure {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws FetchFailure {
      if (failure != null) {
        throw failure;
      }
      try {
        int read = in.read(bytes, offset, length);
        count += Math.max(read, 0);
        if (count > max) {
          throw trouble.failure(Kind.TOO_LARGE, "is longer than " + max + " bytes", null);
        }
        return read;
      } catch (FetchFailure e) {
        failure = e;
        throw e;
      } catch (IOException e) {
        failure = trouble.failure(Kind.BROKEN_BODY, "broke off or is damaged", e);
        throw failure;
      }
    }

    /** Not zero, or else {@link GZIPInputStream} would not look for a further member. */
    @Override
    public int available() {
      return 1;
    }
  }

  /** Reads the head of the packed body only when asked to. */
  private static final class Unpacking extends InputStream {

    private final InputStream packed;
    private @Nullable InputStream opened;

    Unpacking(InputStream packed) {
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      return opened().read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return opened().read(bytes, offset, length);
    }

    private InputStream opened() throws IOException {
      InputStream unpacking = opened == null ? new GZIPInputStream(packed, 8192) : opened;
      opened = unpacking;
      return unpacking;
    }
  }
}
