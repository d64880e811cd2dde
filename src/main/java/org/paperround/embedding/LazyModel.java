package org.paperround.embedding;

import ai.onnxruntime.OrtException;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The model, loaded when it is first asked for; none where it is off or cannot be loaded. */
@Singleton
class LazyModel implements Supplier<Optional<Model>> {

  private final EmbeddingConfig config;
  private @Nullable MiniLm model;
  private boolean isTried;

  LazyModel(EmbeddingConfig config) {
    this.config = config;
  }

  /** The model. What keeps it from loading is logged once. */
  @Override
  public synchronized Optional<Model> get() {
    if (!isTried) {
      isTried = true;
      model = config.enabled() ? load() : null;
    }
    return Optional.ofNullable(model);
  }

  private static @Nullable MiniLm load() {
    try {
      return MiniLm.load();
    } catch (IOException | OrtException | RuntimeException | LinkageError e) {
      Log.warnf(
          e,
          "The language model cannot run on this machine (%s, %s), so papers are matched without it."
              + " paperround.embedding.enabled=false spares this message.",
          System.getProperty("os.name"),
          System.getProperty("os.arch"));
      return null;
    }
  }

  @PreDestroy
  synchronized void close() throws OrtException {
    if (model != null) {
      model.close();
    }
  }
}
