package org.paperround.platform;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/** Stops a production start that would send mails nobody could answer, with what to set. */
@Singleton
class ProductionCheck {

  private final SiteConfig site;
  private final Config config;

  ProductionCheck(SiteConfig site, Config config) {
    this.site = site;
    this.config = config;
  }

  void check(@Observes @Priority(1) StartupEvent event) {
    boolean serving =
        config.getOptionalValue("quarkus.http.host-enabled", Boolean.class).orElse(true);
    if (LaunchMode.current() != LaunchMode.NORMAL
        || !ConfigUtils.isProfileActive("prod")
        || !serving) {
      return;
    }
    List<String> missing = missing();
    if (!missing.isEmpty()) {
      throw new ConfigurationException(
          "Paper Round cannot start in production yet. " + String.join(" ", missing));
    }
  }

  /** What must be set first, a sentence each. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    Optional<URI> url = site.publicUrl();
    if (url.isEmpty()) {
      missing.add("Set PAPERROUND_PUBLIC_URL to the address readers reach it at.");
    } else if (!isSafe(url.get())) {
      missing.add("PAPERROUND_PUBLIC_URL must start with https://.");
    }
    require("quarkus.mailer.host", "Set QUARKUS_MAILER_HOST to your mail server.", missing);
    require(
        "paperround.mail.from",
        "Set PAPERROUND_MAIL_FROM to the sender, as Paper Round <digest@example.org>.",
        missing);
    require(
        "paperround.mail.postal-address",
        "Set PAPERROUND_MAIL_POSTAL_ADDRESS: bulk mail must carry its sender's postal address.",
        missing);
    return missing;
  }

  private static boolean isSafe(URI url) {
    return url.getHost() != null
        && ("https".equalsIgnoreCase(url.getScheme())
            || ("http".equalsIgnoreCase(url.getScheme()) && Site.LOCAL.contains(url.getHost())));
  }

  /** A default counts as missing: the mail server's would be this machine. */
  private void require(String property, String otherwise, List<String> missing) {
    ConfigValue value = config.getConfigValue(property);
    boolean isDefault = value.getSourceOrdinal() <= 0;
    if (isDefault || value.getValue() == null || value.getValue().isBlank()) {
      missing.add(otherwise);
    }
  }
}
