package org.paperround.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * The sentence model all-MiniLM-L6-v2 with weights of 8 bits, run in this process by ONNX Runtime.
 *
 * <p>A text is read alone and by one thread: the numbers in between are rounded by the greatest of
 * them, so a text that shared a run with others would depend on those, to a few bits.
 */
final class MiniLm implements Model, AutoCloseable {

  /** The time it takes grows with them; docs/measurements.md has what was measured. */
  static final int MOST_PIECES = 96;

  private static final int DIMENSION = 384;
  private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private boolean isClosed;

  private MiniLm(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
  }

  /** Loads it, natives and all. */
  static MiniLm load() throws IOException, OrtException {
    try (InputStream vocabulary = resource("/all-minilm-l6-v2-q-tokenizer.json");
        InputStream model = resource("/all-minilm-l6-v2-q.onnx");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setDeterministicCompute(true);
      // Kept blocks would stay with the process for ever, and reading a text takes far longer.
      options.setCPUArenaAllocator(false);
      options.setMemoryPatternOptimization(false);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      WordPieces pieces = WordPieces.load(vocabulary, MOST_PIECES);
      return new MiniLm(
          environment, environment.createSession(model.readAllBytes(), options), pieces);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream found = MiniLm.class.getResourceAsStream(name);
    if (found == null) {
      throw new FileNotFoundException(name);
    }
    return found;
  }

  @Override
  public String name() {
    return "all-minilm-l6-v2-q/" + MOST_PIECES;
  }

  @Override
  public boolean knowsWordOf(String text) {
    places.acquireUninterruptibly();
    try {
      requireOpen();
      return pieces.hasReadableWord(text);
    } finally {
      places.release();
    }
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public float[] vector(String text) {
    places.acquireUninterruptibly();
    try {
      requireOpen();
      return mean(pieces.of(text));
    } catch (OrtException e) {
      throw new IllegalStateException("the model could not read a text", e);
    } finally {
      places.release();
    }
  }

  private void requireOpen() {
    if (isClosed) {
      throw new IllegalStateException("the model is closed");
    }
  }

  private float[] mean(long[] ids) throws OrtException {
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = tensor(ids);
        OnnxTensor mask = tensor(ones);
        OnnxTensor types = tensor(new long[ids.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer numbers = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] sum = new float[DIMENSION];
      for (int i = 0; numbers.hasRemaining(); i++) {
        sum[i % DIMENSION] += numbers.get();
      }
      return sum;
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  /** Waits for who is at work; who comes later is refused. */
  @Override
  public void close() throws OrtException {
    places.acquireUninterruptibly(AT_ONCE);
    try {
      isClosed = true;
      session.close();
      pieces.close();
    } finally {
      places.release(AT_ONCE);
    }
  }
}
