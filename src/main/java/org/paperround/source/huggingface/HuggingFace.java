package org.paperround.source.huggingface;

import jakarta.inject.Singleton;
import org.paperround.source.remote.PaperSource;
import org.paperround.source.remote.ServiceAddress;
import org.paperround.source.remote.SourceKind;
import org.paperround.source.remote.SourceSettings;

/**
 * The Daily Papers of Hugging Face, see https://huggingface.co/docs/hub/api. The setting {@code
 * url} names another address than {@code https://huggingface.co}; there are no other settings.
 */
@Singleton
public final class HuggingFace implements SourceKind {

  /** The kind's name and that of its papers' source. */
  static final String NAME = "huggingface";

  private static final String PUBLIC = "https://huggingface.co";
  private static final String PATH = "/api/daily_papers";

  @Override
  public String kind() {
    return NAME;
  }

  @Override
  public PaperSource open(SourceSettings settings) {
    if (!settings.categories().isEmpty() || settings.server().isPresent()) {
      throw new IllegalArgumentException(
          "the source %s is of the kind %s, which has neither categories nor servers"
              .formatted(settings.name(), NAME));
    }
    String base = ServiceAddress.base(settings, PUBLIC);
    return new DailyList(
        settings.name(),
        settings.label().orElse("Hugging Face Daily Papers"),
        base.endsWith(PATH) ? base : base + PATH);
  }
}
