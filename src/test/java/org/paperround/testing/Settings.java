package org.paperround.testing;

import java.util.HashMap;
import java.util.Map;

/** What all tests set, laid over the application's own settings. */
public final class Settings {

  /** Where readers reach the service, so what the links in its mails start with. */
  public static final String PUBLIC_URL = "http://localhost:8081";

  private Settings() {}

  /** The settings on H2, which some tests change further. */
  public static Map<String, String> onH2() {
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.http.host", "127.0.0.1");
    settings.put("quarkus.http.test-port", "0");
    settings.put("quarkus.datasource.db-kind", "h2");
    settings.put("quarkus.datasource.jdbc.url", "jdbc:h2:mem:test;DB_CLOSE_DELAY=-1");
    settings.put("quarkus.devservices.enabled", "false");
    settings.put("quarkus.mailer.mock", "false");
    settings.put("quarkus.mailer.start-tls", "DISABLED");
    settings.put("paperround.public-url", PUBLIC_URL);
    settings.put("paperround.data-dir", "target/test-data");
    settings.put("paperround.admin.token", "the-operators-token-in-tests");
    settings.put("paperround.mail.from", "Paper Round <digest@example.org>");
    settings.put("paperround.mail.postal-address", "1 Example Street, 12345 Sampletown");
    settings.put("paperround.mail.timeout", "20s");
    settings.put("paperround.jobs.polling-interval", "100ms");
    settings.put("paperround.round.automatic", "false");
    settings.put("paperround.intake.enabled", "false");
    settings.put("paperround.embedding.enabled", "false");
    settings.put("paperround.search.enabled", "false");
    settings.put("paperround.sources.huggingface.enabled", "false");
    settings.put("paperround.sources.arxiv.enabled", "false");
    settings.put("paperround.sources.scripted.kind", "scripted");
    settings.put("paperround.sources.scripted.label", "Scripted Archive");
    settings.put("paperround.sources.other.kind", "scripted");
    settings.put("paperround.sources.other.label", "Other Archive");
    settings.put("paperround.sources.other.server", "other");
    settings.put("paperround.fetch.allow-private-addresses", "true");
    settings.put("paperround.fetch.arxiv-interval", "20ms");
    settings.put("paperround.fetch.host-interval", "0s");
    settings.put("paperround.fetch.back-off", "20ms");
    settings.put("paperround.fetch.breaker.requests", "10000");
    settings.put("paperround.inlet.hooks.postmark.user", "relay");
    settings.put("paperround.inlet.hooks.postmark.password", "the-relays-password-in-tests");
    settings.put("paperround.sign-up.per-origin-and-hour", "100000");
    return settings;
  }

  /** The same built for PostgreSQL; its address comes with {@link PostgresServer}. */
  public static Map<String, String> onPostgres() {
    Map<String, String> settings = onH2();
    settings.remove("quarkus.datasource.jdbc.url");
    settings.put("quarkus.datasource.db-kind", "postgresql");
    return settings;
  }
}
