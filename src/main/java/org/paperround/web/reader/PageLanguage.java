package org.paperround.web.reader;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.language.Language;

/**
 * The language of the page that answers a request: the one that its address asks for by {@code
 * lang}; else the reader's own, where a secret link tells who reads; else the best that the browser
 * accepts; else English. Nothing of it is kept: public pages carry a choice on in their links.
 */
@RequestScoped
class PageLanguage {

  /** The name of the parameter. */
  static final String PARAMETER = "lang";

  private final HttpServerRequest request;
  private final Optional<Language> chosen;
  private @Nullable Language readers;

  PageLanguage(CurrentVertxRequest current) {
    this.request = current.getCurrent().request();
    this.chosen = Language.of(chosenIn(request));
  }

  private static @Nullable String chosenIn(HttpServerRequest request) {
    try {
      return request.params().get(PARAMETER);
    } catch (IllegalArgumentException e) {
      return null; // the address cannot be read
    }
  }

  /** The language. */
  Language get() {
    return chosen.orElseGet(
        () -> readers != null ? readers : Language.accepted(request.getHeader("Accept-Language")));
  }

  /** Notes whose language it is unless another one was chosen. */
  void readBy(Language language) {
    readers = language;
  }

  /** Whether another browser would be answered in another language. */
  boolean isNegotiated() {
    return chosen.isEmpty() && readers == null;
  }

  /** What addresses of public pages carry on: {@code lang=de}, or nothing if none was chosen. */
  String query() {
    return chosen.map(language -> PARAMETER + "=" + language.code()).orElse("");
  }

  /** Path and query of this page without the choice; null where it cannot be chosen. */
  @Nullable String here() {
    String path = Objects.requireNonNullElse(request.path(), "");
    // Two slashes would lead to another site.
    boolean isPlain = path.startsWith("/") && !path.startsWith("//");
    if (readers != null || !request.method().equals(HttpMethod.GET) || !isPlain) {
      return null;
    }
    String others =
        Stream.of(Objects.requireNonNullElse(request.query(), "").split("&"))
            .filter(pair -> !pair.isEmpty() && !pair.startsWith(PARAMETER + "="))
            .collect(Collectors.joining("&"));
    return others.isEmpty() ? path : path + "?" + others;
  }
}
