package org.paperround.source.intake;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.paperround.source.remote.PaperSource;
import org.paperround.source.remote.SourceKind;
import org.paperround.source.remote.SourceSettings;

/** The sources that are configured and not switched off. A wrong one stops the start. */
@Startup
@Singleton
class Sources {

  private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");

  /**
   * A source and what it is.
   *
   * @param kind its kind's name
   * @param source the source
   */
  record Configured(String kind, PaperSource source) {}

  private final Map<String, Configured> sources = new TreeMap<>();

  /**
   * Opens the configured sources.
   *
   * @throws ConfigurationException with a sentence for each setting that must be mended
   */
  Sources(SourcesConfig config, @All List<SourceKind> kinds) {
    Map<String, SourceKind> byName = new TreeMap<>();
    kinds.forEach(kind -> byName.put(kind.kind(), kind));
    List<String> wrong = new ArrayList<>();
    Map<Asked, String> seen = new HashMap<>();
    new TreeMap<>(config.byName())
        .forEach(
            (name, source) -> {
              if (source.enabled()) {
                problem(name, source, byName, seen)
                    .ifPresent(problem -> wrong.add("paperround.sources." + name + ": " + problem));
              }
            });
    if (!wrong.isEmpty()) {
      throw new ConfigurationException(
          "Paper Round cannot start with these sources. " + String.join(" ", wrong));
    }
  }

  /** What is wrong with a source; it is taken in where nothing is. */
  private Optional<String> problem(
      String name,
      SourcesConfig.Source config,
      Map<String, SourceKind> kinds,
      Map<Asked, String> seen) {
    if (!NAME.matcher(name).matches()) {
      return Optional.of("a name has 1 to 40 small letters, digits and dashes.");
    }
    String wanted = config.kind().map(String::strip).orElse("");
    SourceKind kind = kinds.get(wanted);
    if (kind == null) {
      String reason = wanted.isEmpty() ? "kind is not set" : "there is no kind " + wanted;
      return Optional.of("%s; known are %s.".formatted(reason, String.join(", ", kinds.keySet())));
    }
    SourceSettings settings =
        new SourceSettings(
            name,
            config.label(),
            config.url(),
            config.categories().orElse(List.of()),
            config.server());
    String twin =
        seen.putIfAbsent(
            new Asked(wanted, settings.url(), settings.categories(), settings.server()), name);
    if (twin != null) {
      return Optional.of("it asks for the same as " + twin + ".");
    }
    try {
      sources.put(name, new Configured(wanted, kind.open(settings)));
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage() + ".");
    }
  }

  /** What makes two sources one and the same. */
  private record Asked(
      String kind, Optional<URI> url, List<String> categories, Optional<String> server) {}

  /** The source of a name. */
  Optional<Configured> find(String name) {
    return Optional.ofNullable(sources.get(name));
  }

  /** All of them, by name. */
  List<Configured> all() {
    return List.copyOf(sources.values());
  }

  /** Their names, for sentences. */
  String names() {
    return sources.isEmpty() ? "none" : String.join(", ", sources.keySet());
  }
}
