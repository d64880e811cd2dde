package org.paperround.embedding;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks memory, then the database, then the model; what the model says is kept in both. */
@Singleton
class KeepingEmbedder implements TextEmbedder {

  private static final int AT_ONCE = 500;

  /** So that what is used all the time is seen to be used in the database as well. */
  private static final Duration IN_MEMORY = Duration.ofDays(1);

  private final Supplier<Optional<Model>> model;
  private final EmbeddingStore store;
  private final Clock clock;
  private final Cache<String, byte[]> memory;

  KeepingEmbedder(
      Supplier<Optional<Model>> model, EmbeddingStore store, EmbeddingConfig config, Clock clock) {
    this.model = model;
    this.store = store;
    this.clock = clock;
    this.memory =
        Caffeine.newBuilder().maximumSize(config.cacheSize()).expireAfterWrite(IN_MEMORY).build();
  }

  @Override
  public boolean isOn() {
    return model.get().isPresent();
  }

  @Override
  public boolean knowsWordOf(String text) {
    return loaded().knowsWordOf(text);
  }

  @Override
  public int dimension() {
    return loaded().dimension();
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    Model reader = loaded();
    List<String> keys = texts.stream().map(text -> EmbeddingKey.of(reader.name(), text)).toList();
    Map<String, byte[]> vectors = new HashMap<>();
    for (int from = 0; from < texts.size(); from += AT_ONCE) {
      int to = Math.min(from + AT_ONCE, texts.size());
      Map<String, String> open = new HashMap<>();
      for (int i = from; i < to; i++) {
        open.put(keys.get(i), texts.get(i));
      }
      open.keySet().removeAll(vectors.keySet());
      vectors.putAll(find(reader, open));
    }
    return keys.stream().map(key -> HalfVector.decode(requireNonNull(vectors.get(key)))).toList();
  }

  private Map<String, byte[]> find(Model reader, Map<String, String> texts) {
    Map<String, byte[]> found = new HashMap<>(memory.getAllPresent(texts.keySet()));
    texts.keySet().removeAll(found.keySet());
    if (texts.isEmpty()) {
      return found;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Map<String, byte[]> looked = store.find(texts.keySet(), today);
    texts.keySet().removeAll(looked.keySet());
    Map<String, byte[]> fresh = new HashMap<>();
    texts.forEach((key, text) -> fresh.put(key, HalfVector.encode(reader.vector(text))));
    store.keep(fresh, today);
    memory.putAll(looked);
    memory.putAll(fresh);
    found.putAll(looked);
    found.putAll(fresh);
    return found;
  }

  private Model loaded() {
    return model.get().orElseThrow(() -> new IllegalStateException("there is no language model"));
  }
}
