package org.paperround.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  private static final LocalDate DAY = LocalDate.of(2025, 11, 13);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|GERMAN",
        "de-AT,de;q=0.9,en;q=0.8|GERMAN",
        "DE-ch|GERMAN",
        "fr,de;q=0.5,en;q=0.4|GERMAN",
        "en-GB,en;q=0.9,de;q=0.8|ENGLISH",
        "fr-FR,fr|ENGLISH",
        "de;q=0,en|ENGLISH",
        "*|ENGLISH",
        "|ENGLISH",
      })
  void theBestOfWhatABrowserAcceptsIsTaken(@Nullable String header, Language expected) {
    assertThat(Language.accepted(header)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de;q=", "de;q=7", ";;;", "\u0000", "ä", "<script>", "de de de"})
  void whatIsNoListOfLanguagesIsEnglish(String header) {
    assertThat(Language.accepted(header)).isEqualTo(Language.ENGLISH);
  }

  @Test
  void anEndlessListIsNotRead() {
    assertThat(Language.accepted("de" + ",fr".repeat(1_000))).isEqualTo(Language.ENGLISH);
  }

  @Test
  void aCodeIsKnownInAnyCaseAndNothingElseIs() {
    assertThat(Language.of(" DE ")).contains(Language.GERMAN);
    assertThat(Language.of("xx")).isEmpty();
    assertThat(Language.of(null)).isEmpty();
  }

  @Test
  void datesAndNumbersAreWrittenAsItsReadersDo() {
    assertThat(Language.ENGLISH.weekday(DAY)).isEqualTo("Thursday, 13 November 2025");
    assertThat(Language.GERMAN.weekday(DAY)).isEqualTo("Donnerstag, 13. November 2025");
    assertThat(Language.GERMAN.day(DAY)).isEqualTo("13. November 2025");
    assertThat(Language.ENGLISH.number(12_345)).isEqualTo("12,345");
    assertThat(Language.GERMAN.number(12_345)).isEqualTo("12.345");
    assertThat(Language.GERMAN.number(0)).isEqualTo("0");
    assertThat(Language.GERMAN.number(999)).isEqualTo("999");
    assertThat(Language.GERMAN.number(1_000)).isEqualTo("1.000");
    assertThat(Language.ENGLISH.number(-1_000)).isEqualTo("-1,000");
  }

  @Test
  void aTemplateWithoutALanguageIsEnglish() {
    assertThat(Language.rendered(null)).isEqualTo(Language.ENGLISH);
    assertThat(Language.rendered(Locale.GERMANY)).isEqualTo(Language.GERMAN);
    assertThat(Language.rendered(Locale.FRENCH)).isEqualTo(Language.ENGLISH);
  }

  @Test
  void markedWordsAreTakenApart() {
    String text = "You can [[change [it]]] now.";

    assertThat(Marked.before(text)).isEqualTo("You can ");
    assertThat(Marked.marked(text)).isEqualTo("change [it]");
    assertThat(Marked.after(text)).isEqualTo(" now.");
    assertThat(Marked.before("a ]] b [[ c")).isEqualTo("a ]] b [[ c");
    assertThat(Marked.marked("nothing")).isEmpty();
    assertThat(Marked.after("nothing")).isEmpty();
  }
}
