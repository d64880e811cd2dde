package org.paperround.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.platform.Sites;

/** Servers learn who asks; settings that would break that are refused at the start. */
class FetchCheckTest {

  private static final String SITE = "https://papers.example.org";

  @Test
  void it_names_the_service_and_whom_to_write_to() {
    assertThat(UserAgent.of("0.1.0", SITE, Optional.of("admin@example.org")))
        .isEqualTo("PaperRound/0.1.0 (+https://papers.example.org; mailto:admin@example.org)");
    assertThat(UserAgent.of("0.1.0", SITE, Optional.empty()))
        .isEqualTo("PaperRound/0.1.0 (+https://papers.example.org)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin@example.org\r\nX: y",
        "admin@example.org\n",
        "admin@example.org)",
        "a@b@c",
        "two words@example.org",
        "admin",
        "ädmin@example.org",
        "",
      })
  void a_contact_that_would_break_the_header_is_refused(String contact) {
    assertThatThrownBy(() -> UserAgent.of("1", SITE, Optional.of(contact)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("paperround.fetch.contact");
    if (!contact.isEmpty()) {
      assertThat(
              new FetchCheck(Fetchings.config(Map.of("contact", contact)), Sites.at(SITE))
                  .wrong(true))
          .singleElement()
          .asString()
          .contains("paperround.fetch.contact");
    }
  }

  @Test
  void a_public_address_that_would_break_the_header_is_refused() {
    assertThatThrownBy(() -> UserAgent.of("1", SITE + "\r\nX: y", Optional.empty()))
        .hasMessageContaining("paperround.public-url");
  }

  @Test
  void the_defaults_are_right_and_production_keeps_to_arxivs_terms() {
    assertThat(check(Map.of()).wrong(true)).isEmpty();
    assertThat(check(Map.of("arxiv-interval", "2999ms")).wrong(false)).isEmpty();
    assertThat(check(Map.of("arxiv-interval", "2999ms")).wrong(true))
        .containsExactly(
            "paperround.fetch.arxiv-interval must be 3s or longer, as arXiv's terms ask.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "total-time=0s",
        "connect-time=-1s",
        "tries=0",
        "breaker.requests=0",
        "breaker.ratio=0",
        "breaker.ratio=1.1",
        "breaker.ratio=NaN",
      })
  void settings_without_sense_are_refused(String setting) {
    String[] parts = setting.split("=", 2);
    assertThat(check(Map.of(parts[0], parts[1])).wrong(false)).hasSize(1);
  }

  private static FetchCheck check(Map<String, String> settings) {
    return new FetchCheck(Fetchings.config(settings), Sites.at(SITE));
  }
}
