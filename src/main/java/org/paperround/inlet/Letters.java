package org.paperround.inlet;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/**
 * What every mailbox does with a message: never loads more than is allowed, takes it, counts it.
 */
@Singleton
public class Letters {

  private final Taker taker;
  private final InletConfig config;
  private final InletMeters meters;

  Letters(Taker taker, InletConfig config, InletMeters meters) {
    this.taker = taker;
    this.config = config;
    this.meters = meters;
  }

  /** Opens a message. */
  @FunctionalInterface
  public interface Source<E extends Exception> {

    /** The message from its first byte on. */
    InputStream open() throws IOException, E;
  }

  /**
   * Takes a message.
   *
   * @param way the name of the way, for logs and metrics
   * @param name what the message is called there
   * @param size how large it says it is, in bytes; less than 0 if unknown
   * @return whether it is stored, so that it may be let go of; else it is to be left alone
   * @throws IOException if it cannot be read
   * @throws RuntimeException if the database is away
   */
  public <E extends Exception> boolean take(String way, String name, long size, Source<E> source)
      throws IOException, E {
    long largest = config.largest().asLongValue();
    if (size > largest) {
      return tooLarge(way, name);
    }
    byte[] message;
    try (InputStream in = source.open()) {
      message = in.readNBytes((int) Math.min(largest + 1, Integer.MAX_VALUE - 8));
    }
    if (message.length > largest) {
      return tooLarge(way, name);
    }
    boolean related = taker.take(message, config.trust()).related();
    meters.message(way, related ? InletMeters.Result.RELATED : InletMeters.Result.UNRELATED);
    return related;
  }

  private boolean tooLarge(String way, String name) {
    Log.warnf("Message %s is too large to be read (%s) and is left alone", name, way);
    meters.message(way, InletMeters.Result.TOO_LARGE);
    return false;
  }

  /** Notes a message that could not be had and is left alone. */
  public void unreadable(String way, String name, Exception why) {
    Log.warnf("Message %s cannot be read (%s) and is left alone: %s", name, way, why);
    meters.message(way, InletMeters.Result.UNREADABLE);
  }

  /** Notes a message that could not be stored time after time and is left alone. */
  public void hopeless(String way, Failing message, RuntimeException why) {
    // Not its words: those of a database may hold an address.
    Log.errorf(
        "Message %s could not be stored %d times in a row (%s), the last time for a %s, and is left"
            + " alone; once that is mended, './paperround bounces' takes it from a file",
        message.name(), message.times(), way, why.getClass().getSimpleName());
    Log.debugf(why, "Message %s (%s)", message.name(), way);
    meters.message(way, InletMeters.Result.UNREADABLE);
  }
}
