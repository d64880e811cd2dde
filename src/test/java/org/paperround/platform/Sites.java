package org.paperround.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Sites for tests of those who are given one. */
public final class Sites {

  private Sites() {}

  /** A site at this public address. */
  public static Site at(String publicUrl) {
    return new Site(
        new Settings(Optional.of(URI.create(publicUrl)), Path.of("unused"), Optional.empty()));
  }

  /**
   * Settings by hand.
   *
   * @param publicUrl the public address, if set
   * @param dataDir the folder for generated secrets
   * @param key both keys, if set
   */
  record Settings(Optional<URI> publicUrl, Path dataDir, Optional<String> key)
      implements SiteConfig, SiteConfig.Secrets {

    @Override
    public String siteName() {
      return "Paper Round";
    }

    @Override
    public Secrets secrets() {
      return this;
    }

    @Override
    public Optional<String> tokenKey() {
      return key;
    }

    @Override
    public Optional<String> suppressionKey() {
      return key;
    }
  }
}
