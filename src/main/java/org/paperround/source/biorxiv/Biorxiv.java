package org.paperround.source.biorxiv;

import jakarta.inject.Singleton;
import org.paperround.source.remote.PaperSource;
import org.paperround.source.remote.ServiceAddress;
import org.paperround.source.remote.SourceKind;
import org.paperround.source.remote.SourceSettings;

/**
 * The preprint servers bioRxiv and medRxiv, see https://api.biorxiv.org. The setting {@code server}
 * says which of them ({@code biorxiv} if it is not set), {@code categories} which subject areas
 * (all if it is empty), {@code url} another address than {@code https://api.biorxiv.org}.
 */
@Singleton
public final class Biorxiv implements SourceKind {

  private static final String PUBLIC = "https://api.biorxiv.org";

  @Override
  public String kind() {
    return "biorxiv";
  }

  @Override
  public PaperSource open(SourceSettings settings) {
    Server server =
        Server.of(settings.server().orElse("biorxiv"))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the server of the source %s must be biorxiv or medrxiv, not \"%s\""
                            .formatted(settings.name(), settings.server().orElse(""))));
    Areas areas = new Areas(settings.categories());
    return new PreprintServer(
        settings.name(),
        settings.label().orElse(server.label() + areas.suffix()),
        server,
        areas,
        ServiceAddress.base(settings, PUBLIC));
  }
}
