package org.paperround.source.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paperround.source.http.FetchFailure.Kind;

/**
 * An address that may be tried: absolute http or https, a host, no name or password.
 *
 * @param uri without a fragment, which is not sent
 */
record Target(URI uri) {

  /** Checks an address. */
  static Target of(URI uri) throws FetchFailure {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw refused(uri + " is no http or https address");
    }
    if (uri.getRawUserInfo() != null) {
      throw refused("The address of " + uri.getHost() + " carries a user name, which is not sent");
    }
    if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 0xffff) {
      throw refused(uri + " names no host that can be asked");
    }
    return new Target(withoutFragment(uri));
  }

  /** Where a redirect leads (RFC 9110 section 15.4). */
  Target redirected(@Nullable String location, int status) throws FetchFailure {
    if (location == null) {
      throw lost(this + " redirects (" + status + ") without saying where to");
    }
    Target next;
    try {
      next = of(uri.resolve(new URI(location.strip())));
    } catch (URISyntaxException e) {
      throw new FetchFailure(
          Kind.REDIRECTS, status, null, this + " redirects to something that is no address", e);
    }
    if (isSecure() && !next.isSecure()) {
      throw lost(this + " redirects to " + next + ", which is not encrypted");
    }
    return next;
  }

  private FetchFailure lost(String message) {
    return new FetchFailure(Kind.REDIRECTS, 0, null, message, null);
  }

  /** Host and port, which share breakers and pace. */
  String server() {
    int port = uri.getPort() > 0 ? uri.getPort() : isSecure() ? 443 : 80;
    return uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
  }

  private boolean isSecure() {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  private static URI withoutFragment(URI uri) {
    String text = uri.toString();
    int fragment = text.indexOf('#');
    return fragment < 0 ? uri : URI.create(text.substring(0, fragment));
  }

  private static FetchFailure refused(String message) {
    return new FetchFailure(Kind.REFUSED_ADDRESS, 0, null, message, null);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
