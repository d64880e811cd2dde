package org.paperround.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionCheckTest {

  private static final String URL = "https://papers.example.org";

  @Test
  void withEverythingSetNothingIsMissing() {
    assertThat(missing(Optional.of(URL), complete())).isEmpty();
  }

  @Test
  void withNothingSetEverySettingIsAskedFor() {
    assertThat(missing(Optional.empty(), Map.of()))
        .satisfiesExactly(
            sentence -> assertThat(sentence).startsWith("Set PAPERROUND_PUBLIC_URL "),
            sentence -> assertThat(sentence).startsWith("Set QUARKUS_MAILER_HOST "),
            sentence -> assertThat(sentence).startsWith("Set PAPERROUND_MAIL_FROM "),
            sentence -> assertThat(sentence).startsWith("Set PAPERROUND_MAIL_POSTAL_ADDRESS"));
  }

  @ParameterizedTest
  @CsvSource({
    "quarkus.mailer.host,            Set QUARKUS_MAILER_HOST to your mail server.",
    "paperround.mail.from,           'Set PAPERROUND_MAIL_FROM to the sender, as Paper Round"
        + " <digest@example.org>.'",
    "paperround.mail.postal-address, 'Set PAPERROUND_MAIL_POSTAL_ADDRESS: bulk mail must carry its"
        + " sender''s postal address.'"
  })
  void aSettingThatIsMissingOrBlankIsAskedForByItsName(String property, String sentence) {
    Map<String, String> settings = complete();
    settings.remove(property);
    assertThat(missing(Optional.of(URL), settings)).containsExactly(sentence);

    settings.put(property, "  ");
    assertThat(missing(Optional.of(URL), settings)).containsExactly(sentence);
  }

  @Test
  void theMailServerThatIsOnlyADefaultIsAskedFor() {
    Map<String, String> settings = complete();
    settings.remove("quarkus.mailer.host");
    SmallRyeConfig config =
        builder(settings).withDefaultValue("quarkus.mailer.host", "localhost").build();

    assertThat(check(Optional.of(URL), config).missing())
        .containsExactly("Set QUARKUS_MAILER_HOST to your mail server.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://papers.example.org",
        "http://10.0.0.7:8080",
        "http://localhost.example.org",
        "ftp://localhost",
        "papers.example.org",
        "https:papers"
      })
  void aPublicAddressThatIsNotHttpsIsRefused(String url) {
    assertThat(missing(Optional.of(url), complete()))
        .containsExactly("PAPERROUND_PUBLIC_URL must start with https://.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080",
        "http://127.0.0.1",
        "http://[::1]:8080/",
        "https://papers.example.org/round",
        "HTTPS://papers.example.org"
      })
  void httpsAndThisMachineAreAccepted(String url) {
    assertThat(missing(Optional.of(url), complete())).isEmpty();
  }

  private static Map<String, String> complete() {
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.mailer.host", "mail.example.org");
    settings.put("paperround.mail.from", "Paper Round <digest@example.org>");
    settings.put("paperround.mail.postal-address", "1 Example Street, 12345 Sampletown");
    return settings;
  }

  private static List<String> missing(Optional<String> url, Map<String, String> settings) {
    return check(url, builder(settings).build()).missing();
  }

  private static SmallRyeConfigBuilder builder(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(settings, "settings", 100));
  }

  private static ProductionCheck check(Optional<String> url, SmallRyeConfig config) {
    return new ProductionCheck(
        new Sites.Settings(url.map(URI::create), Path.of("unused"), Optional.empty()), config);
  }
}
