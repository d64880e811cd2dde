package org.paperround.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Headers of every answer, be it a page, a file, an error or what a library answers. Nothing from
 * elsewhere is loaded, no page is framed, and the secret in a page's address is told to nobody. A
 * page that needs another policy sets its own.
 */
@Singleton
public class SecurityHeaders {

  private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

  /** For the few pages that other sites may show in a frame. */
  public static final String FRAMED = policy("*");

  private static final String POLICY = policy("'none'");

  /** Before everything else that answers. */
  private static final int FIRST = 1_000;

  private static String policy(String ancestors) {
    return "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
        + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors "
        + ancestors;
  }

  void register(@Observes Filters filters) {
    filters.register(SecurityHeaders::add, FIRST);
  }

  private static void add(RoutingContext call) {
    MultiMap headers = call.response().headers();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    // At last, because a second policy would be obeyed beside a page's own, not instead of it.
    call.addHeadersEndHandler(
        end -> {
          if (!headers.contains(CONTENT_SECURITY_POLICY)) {
            headers.set(CONTENT_SECURITY_POLICY, POLICY);
          }
        });
    call.next();
  }
}
