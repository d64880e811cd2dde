package org.paperround.embedding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A model without meaning that counts what it was given to read. */
final class CountingModel implements Model {

  private static final int DIMENSION = 8;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  private final AtomicInteger read = new AtomicInteger();

  int read() {
    return read.get();
  }

  /** An embedder with a memory of its own. */
  TextEmbedder embedder(EmbeddingStore store) {
    return new KeepingEmbedder(() -> Optional.of(this), store, new Settings(), CLOCK);
  }

  static float[] expected(String text) {
    return HalfVector.decode(HalfVector.encode(raw(text)));
  }

  @Override
  public String name() {
    return "counting";
  }

  @Override
  public boolean knowsWordOf(String text) {
    return false;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public float[] vector(String text) {
    read.incrementAndGet();
    return raw(text);
  }

  private static float[] raw(String text) {
    Random random = new Random(text.hashCode());
    float[] vector = new float[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }

  private static final class Settings implements EmbeddingConfig {

    @Override
    public boolean enabled() {
      return true;
    }

    @Override
    public int cacheSize() {
      return 100;
    }

    @Override
    public Duration retention() {
      return Duration.ofDays(400);
    }
  }
}
