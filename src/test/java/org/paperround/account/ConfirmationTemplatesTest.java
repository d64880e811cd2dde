package org.paperround.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.paperround.platform.language.Language;
import org.paperround.testing.OnH2;

@QuarkusTest
@TestProfile(OnH2.class)
class ConfirmationTemplatesTest {

  @Inject ConfirmationTemplates confirmations;

  @Test
  void theConfirmationAsksWithOneLinkInBothParts() {
    ConfirmationView view =
        new ConfirmationView(
            Language.ENGLISH, "A & B", "https://a.example", "https://a.example/confirm/x", 7, "");

    assertThat(Jsoup.parse(confirmations.html(view)).select("a[href=" + view.confirmUrl() + "]"))
        .hasSize(2);
    assertThat(Jsoup.parse(confirmations.html(view)).text()).contains("A & B", "works for 7 days");
    assertThat(confirmations.text(view)).contains("A & B\n", "\n" + view.confirmUrl() + "\n");
    assertThat(confirmations.subject(view)).isEqualTo("Confirm your daily papers from A & B");
  }

  @Test
  void theConfirmationSpeaksGermanToo() {
    ConfirmationView view =
        new ConfirmationView(
            Language.GERMAN, "A & B", "https://a.example", "https://a.example/confirm/x", 1, "");

    assertThat(Jsoup.parse(confirmations.html(view)).expectFirst("html").attr("lang"))
        .isEqualTo("de");
    assertThat(Jsoup.parse(confirmations.html(view)).text())
        .contains("hat A & B gebeten", "gilt einen Tag.");
    assertThat(confirmations.text(view))
        .contains("\nMöchten Sie täglich neue Artikel bekommen?\n", "gilt einen Tag.")
        .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 72));
    assertThat(confirmations.subject(view))
        .isEqualTo("Bestätigen Sie Ihre täglichen Artikel von A & B");
  }
}
