package org.paperround.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** What the service calls itself and where it lives. */
@ConfigMapping(prefix = "paperround")
public interface SiteConfig {

  /**
   * The address readers reach the service at, such as {@code https://papers.example.org}. Every
   * link in a mail starts with it. Required in production, and there it must be https unless the
   * host is the local machine.
   */
  Optional<URI> publicUrl();

  /** The name shown on pages and in mails. */
  @WithDefault("Paper Round")
  String siteName();

  /** Folder for the embedded database and the generated secrets. */
  @WithDefault("./data")
  Path dataDir();

  /** Keys from configuration; each one not given is made once and kept in the data folder. */
  Secrets secrets();

  /** Keys, each at least 32 characters. */
  interface Secrets {

    /** Key of the hashes by which links in mails are found. */
    Optional<String> tokenKey();

    /** Key of the hashes of suppressed addresses. */
    Optional<String> suppressionKey();
  }
}
