package org.paperround.source.webfeed;

import jakarta.inject.Singleton;
import java.net.URI;
import org.paperround.source.ImportFormat;
import org.paperround.source.remote.PaperSource;
import org.paperround.source.remote.ServiceAddress;
import org.paperround.source.remote.SourceKind;
import org.paperround.source.remote.SourceSettings;

/**
 * Any feed: RSS, Atom or JSON Feed. The setting {@code url} is its address and must be there; there
 * are no other settings.
 */
@Singleton
public final class WebFeedKind implements SourceKind {

  static final String KIND = ImportFormat.FEED.wireName();

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public PaperSource open(SourceSettings settings) {
    URI address =
        ServiceAddress.in(settings)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the source %s needs the setting url: the address of its feed"
                            .formatted(settings.name())));
    if (!settings.categories().isEmpty() || settings.server().isPresent()) {
      throw new IllegalArgumentException(
          "the source %s is of the kind feed, which has neither categories nor servers"
              .formatted(settings.name()));
    }
    String label = settings.label().orElse("feed of " + address.getHost());
    return new WebFeed(settings.name(), label, address);
  }
}
