package org.paperround.web.reader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Pages that are the same for everyone, kept as they leave until papers change. Browsers and
 * proxies may keep them for a minute and ask by their tag then.
 */
@Singleton
class PublicPages {

  static final String ATOM = MediaType.APPLICATION_ATOM_XML + ";charset=UTF-8";

  static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
  private static final String CACHING = "public, max-age=60";
  private static final long MOST_BYTES = 24L << 20;

  private final Marks marks;
  private final PageParts parts;
  private final PageLanguage language;
  private final HttpHeaders headers;
  private final Request request;
  private final Cache<Key, Optional<KeptBody>> kept =
      Caffeine.newBuilder().maximumWeight(MOST_BYTES).weigher(PublicPages::weight).build();

  PublicPages(
      Marks marks, PageParts parts, PageLanguage language, HttpHeaders headers, Request request) {
    this.marks = marks;
    this.parts = parts;
    this.language = language;
    this.headers = headers;
    this.request = request;
  }

  private record Key(String address, String language, String mark) {}

  private static int weight(Key key, Optional<KeptBody> body) {
    return key.address().length() + body.map(KeptBody::size).orElse(0);
  }

  /** A page. */
  Response page(String address, Supplier<TemplateInstance> page) {
    return answer(address, HTML, () -> parts.spoken(page.get()).render());
  }

  /**
   * The answer to a request for something public.
   *
   * @param address all that it depends on beside the papers and the language; in one spelling only
   * @param type its media type
   * @param text makes it, if it is not kept
   */
  Response answer(String address, String type, Supplier<String> text) {
    return ifThere(address, type, () -> Optional.of(text.get())).orElseThrow();
  }

  /** The same for something that may not be there. */
  Optional<Response> ifThere(String address, String type, Supplier<Optional<String>> text) {
    Key key = new Key(address, language.get().code() + " " + language.query(), marks.current());
    return kept.get(key, asked -> text.get().map(KeptBody::of)).map(body -> answer(body, type));
  }

  private Response answer(KeptBody body, String type) {
    boolean small = acceptsGzip();
    EntityTag tag = new EntityTag(small ? body.tag() + "-gzip" : body.tag());
    Response.ResponseBuilder same = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        same == null ? Response.ok(small ? body.gzip() : body.plain()).type(type) : same;
    if (same == null && small) {
      answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return answer
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, CACHING)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.get().code())
        .header(
            HttpHeaders.VARY,
            language.isNegotiated()
                ? HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.ACCEPT_LANGUAGE
                : HttpHeaders.ACCEPT_ENCODING)
        .build();
  }

  /** Whether the header names it at all; nobody sends it with a quality of zero. */
  private boolean acceptsGzip() {
    String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
  }
}
