package org.paperround.platform;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;

/** The service's own name and absolute addresses. */
@Singleton
public class Site {

  /** Names of this machine as it calls itself. */
  static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "[::1]");

  private final SiteConfig config;
  private final String url;

  Site(SiteConfig config) {
    this.config = config;
    String address = config.publicUrl().orElse(URI.create("http://localhost:8080")).toString();
    url = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /** The name shown on pages and in mails. */
  public String name() {
    return config.siteName();
  }

  /** The public address without a slash at its end. */
  public String url() {
    return url;
  }

  /** Whether the public address leads to this machine only, so that the service is being tried. */
  public boolean isOnThisMachine() {
    String host = URI.create(url()).getHost();
    return host != null && LOCAL.contains(host);
  }

  /**
   * The absolute address of a path of this site.
   *
   * @param path starts with a slash
   */
  public String link(String path) {
    return url() + path;
  }
}
