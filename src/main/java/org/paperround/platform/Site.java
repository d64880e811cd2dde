package org.paperround.platform;

import jakarta.inject.Singleton;
import java.net.URI;

/** The service's own name and absolute addresses. */
@Singleton
public class Site {

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

  /**
   * The absolute address of a path of this site.
   *
   * @param path starts with a slash
   */
  public String link(String path) {
    return url() + path;
  }
}
