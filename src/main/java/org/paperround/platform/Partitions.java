package org.paperround.platform;

/** How readers are spread over the parts that a round is split into. */
public final class Partitions {

  /** The number of partitions. Changing it would orphan readers: their partition is stored. */
  public static final int COUNT = 64;

  private Partitions() {}

  /** The partition of an id, from 0 to {@link #COUNT} - 1, even for ids given out in a row. */
  public static int of(long id) {
    return Math.floorMod((id * 0x9E3779B97F4A7C15L) >>> 32, COUNT);
  }
}
