package org.paperround.web.reader;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.ConsentTexts;

/** Where a form came from, for the consent log and the limits. */
@Singleton
class FormOrigin {

  private final CurrentVertxRequest request;

  FormOrigin(CurrentVertxRequest request) {
    this.request = request;
  }

  /** The origin as the consent log keeps it. */
  Consent.Origin consent() {
    return new Consent.Origin(ConsentTexts.CURRENT, address());
  }

  /** The network address, if known; behind a trusted proxy the one it forwards. */
  @Nullable String address() {
    SocketAddress remote = request.getCurrent().request().remoteAddress();
    return remote == null ? null : remote.hostAddress();
  }
}
