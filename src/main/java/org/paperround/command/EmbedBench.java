package org.paperround.command;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import org.paperround.embedding.TextEmbedder;

/**
 * {@code bench embed}: how long one core needs for the meaning of a title with its abstract, from
 * the text to its vector in the database. No text is like another. On a machine that is busy with
 * other things the processor time says more than the time that went by.
 */
@Singleton
class EmbedBench {

  static final String USAGE = "bench embed [--texts 300]";
  static final int DEFAULT_TEXTS = 300;

  private static final int WARM_UP = 30;
  private static final double NANOS_PER_MILLI = 1e6;

  private final TextEmbedder embedder;

  EmbedBench(TextEmbedder embedder) {
    this.embedder = embedder;
  }

  /** Measures; 0 if there is a model. */
  int run(int count) {
    if (!embedder.isOn()) {
      Log.error("There is no language model.");
      return 1;
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] nanos = new long[count];
    long[] processor = new long[count];
    SampleTexts texts = new SampleTexts();
    for (int i = -WARM_UP; i < count; i++) {
      String text = texts.next();
      long begun = System.nanoTime();
      long worked = threads.getCurrentThreadCpuTime();
      embedder.embed(List.of(text));
      if (i >= 0) {
        processor[i] = threads.getCurrentThreadCpuTime() - worked;
        nanos[i] = System.nanoTime() - begun;
      }
    }
    Arrays.sort(nanos);
    Arrays.sort(processor);
    Log.infof(
        "{\"bench\":\"embed\",\"texts\":%d,\"medianMs\":%.1f,\"p95Ms\":%.1f,"
            + "\"medianCpuMs\":%.1f,\"p95CpuMs\":%.1f,\"peakRss\":\"%s\"}",
        count,
        nanos[count / 2] / NANOS_PER_MILLI,
        nanos[(int) (count * 0.95)] / NANOS_PER_MILLI,
        processor[count / 2] / NANOS_PER_MILLI,
        processor[(int) (count * 0.95)] / NANOS_PER_MILLI,
        ProcessMemory.peak());
    return 0;
  }
}
