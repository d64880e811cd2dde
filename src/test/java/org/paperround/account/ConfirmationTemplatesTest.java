package org.paperround.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.paperround.testing.OnH2;

@QuarkusTest
@TestProfile(OnH2.class)
class ConfirmationTemplatesTest {

  @Inject ConfirmationTemplates confirmations;

  @Test
  void theConfirmationAsksWithOneLinkInBothParts() {
    ConfirmationView view =
        new ConfirmationView("A & B", "https://a.example", "https://a.example/confirm/x", 7, "");

    assertThat(Jsoup.parse(confirmations.html(view)).select("a[href=" + view.confirmUrl() + "]"))
        .hasSize(2);
    assertThat(Jsoup.parse(confirmations.html(view)).text()).contains("A & B", "works for 7 days");
    assertThat(confirmations.text(view)).contains("A & B\n", "\n" + view.confirmUrl() + "\n");
    assertThat(confirmations.subject(view)).isEqualTo("Confirm your daily papers from A & B");
  }
}
