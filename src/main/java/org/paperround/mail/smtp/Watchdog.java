package org.paperround.mail.smtp;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Closes connections whose step takes too long. A socket's own time-out would not do: it ends no
 * write, and a server that sends an octet now and then keeps a read going for ever.
 */
final class Watchdog implements AutoCloseable {

  private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
  private final Set<SocketChannel> connecting = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("smtp-watchdog").factory());

  /**
   * Looks at all connections every now and then.
   *
   * @param tick the most that a step may take too long
   * @param chore done at each tick
   */
  Watchdog(Duration tick, Runnable chore) {
    Runnable look =
        () -> {
          long now = System.nanoTime();
          wires.forEach(wire -> wire.closeIfOverdue(now));
          chore.run();
        };
    var _ =
        ticks.scheduleWithFixedDelay(look, tick.toNanos(), tick.toNanos(), TimeUnit.NANOSECONDS);
  }

  void watch(Wire wire) {
    wires.add(wire);
    if (closed) {
      wire.cut();
    }
  }

  /** A connection that is being opened, which takes care of its time limit itself. */
  void begins(SocketChannel channel) throws IOException {
    connecting.add(channel);
    if (closed) {
      channel.close();
    }
  }

  /** It is open, or will never be. */
  void began(SocketChannel channel) {
    connecting.remove(channel);
  }

  void forget(Wire wire) {
    wires.remove(wire);
  }

  /** How many connections there are. */
  int watched() {
    return wires.size();
  }

  /** Closes whatever is still open, and whatever is opened after that. */
  @Override
  public void close() {
    closed = true;
    ticks.shutdownNow();
    wires.forEach(Wire::cut);
    connecting.forEach(Watchdog::close);
  }

  private static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // nobody has a mail on it yet
    }
  }
}
