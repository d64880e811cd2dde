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

  Site(SiteConfig config) {
    this.config = config;
  }

  /** The name shown on pages and in mails. */
  public String name() {
    return config.siteName();
  }

  /** The public address without a slash at its end. */
  public String url() {
    String url = config.publicUrl().orElse(URI.create("http://localhost:8080")).toString();
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
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
