package org.paperround.web.reader;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.ConsentTexts;

/** Where a form came from, for the consent log and the limits. */
@Singleton
class FormOrigin {

  private final CurrentVertxRequest request;
  private final PageLanguage language;

  FormOrigin(CurrentVertxRequest request, PageLanguage language) {
    this.request = request;
    this.language = language;
  }

  /** The origin as the consent log keeps it. */
  Consent.Origin consent() {
    Language language = this.language.get();
    return new Consent.Origin(ConsentTexts.current(language), language, address());
  }

  /** The network address, if known; behind a trusted proxy the one it forwards. */
  @Nullable String address() {
    SocketAddress remote = request.getCurrent().request().remoteAddress();
    return remote == null ? null : remote.hostAddress();
  }
}
