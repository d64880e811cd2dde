package org.paperround.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  private static final String LOOKS = "An e-mail address looks like name@example.org.";
  private static final String NOT_ASCII =
      "The part before the @ has letters that our mail server cannot send to.";
  private static final String BAD_CHARACTER =
      "The part before the @ has a character that an address cannot have.";
  private static final String LOCAL_TOO_LONG =
      "The part before the @ is longer than 64 characters.";
  private static final String TOO_LONG = "The address is longer than 254 characters.";
  private static final String NO_DOMAIN = "The part after the @ is not the name of a domain.";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ada@example.org,             ada@example.org
          ada+papers@example.org,      ada+papers@example.org
          a.b.c@mail.example.co.uk,    a.b.c@mail.example.co.uk
          Ada.Love@Example.ORG,        Ada.Love@example.org
          o'neill#1/x=y@example.org,   o'neill#1/x=y@example.org
          x@sub-domain.example.museum, x@sub-domain.example.museum
          ada@bücher.example,          ada@xn--bcher-kva.example
          ada@BÜCHER.example,          ada@xn--bcher-kva.example
          ada@例え.テスト,               ada@xn--r8jz45g.xn--zckzah
          ada@xn--fa-hia.de,           ada@xn--fa-hia.de
          ada@例え。テスト,              ada@xn--r8jz45g.xn--zckzah
          """)
  void anAddressIsReadWithItsDomainInAsciiAndLowerCase(String typed, String read) {
    assertThat(EmailAddress.parse(typed)).hasToString(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ada@example.org",
        "ada@example.org \t",
        "\nada@example.org\r\n",
        "\u2003ada@example.org"
      })
  void spacesAroundAnAddressDoNotCount(String typed) {
    assertThat(EmailAddress.parse(typed)).hasToString("ada@example.org");
  }

  @ParameterizedTest
  @MethodSource
  void anAddressThatCannotBeWrittenToIsRefusedWithASentence(String typed, String sentence) {
    assertThatThrownBy(() -> EmailAddress.parse(typed))
        .isInstanceOf(InvalidAddressException.class)
        .hasMessage(sentence);
  }

  static Stream<Arguments> anAddressThatCannotBeWrittenToIsRefusedWithASentence() {
    return Stream.of(
        Arguments.of("", "Please enter your e-mail address."),
        Arguments.of(" \t\r\n ", "Please enter your e-mail address."),
        Arguments.of("ada", LOOKS),
        Arguments.of("@example.org", LOOKS),
        Arguments.of("ada@", LOOKS),
        Arguments.of("\"ada love\"@example.org", "We cannot send to an address in quotes."),
        Arguments.of("\"a@b\"@example.org", "We cannot send to an address in quotes."),
        Arguments.of("àda@example.org", NOT_ASCII),
        Arguments.of("a\u202Eda@example.org", NOT_ASCII),
        Arguments.of("a\u200Bda@example.org", NOT_ASCII),
        Arguments.of("\uFEFFada@example.org", NOT_ASCII),
        Arguments.of("ada@love@example.org", BAD_CHARACTER),
        Arguments.of("ada love@example.org", BAD_CHARACTER),
        Arguments.of("ada,bob@example.org", BAD_CHARACTER),
        Arguments.of("<ada@example.org", BAD_CHARACTER),
        Arguments.of("ada\r\nBcc: bob@example.org", BAD_CHARACTER),
        Arguments.of("ada\u0000@example.org", BAD_CHARACTER),
        Arguments.of("ada(x)@example.org", BAD_CHARACTER),
        Arguments.of(".ada@example.org", BAD_CHARACTER),
        Arguments.of("ada.@example.org", BAD_CHARACTER),
        Arguments.of("a..da@example.org", BAD_CHARACTER),
        Arguments.of("ada@example", NO_DOMAIN),
        Arguments.of("ada@localhost", NO_DOMAIN),
        Arguments.of("ada@[127.0.0.1]", NO_DOMAIN),
        Arguments.of("ada@127.0.0.1", NO_DOMAIN),
        Arguments.of("ada@example.org.", NO_DOMAIN),
        Arguments.of("ada@.example.org", NO_DOMAIN),
        Arguments.of("ada@exam..ple.org", NO_DOMAIN),
        Arguments.of("ada@-example.org", NO_DOMAIN),
        Arguments.of("ada@example-.org", NO_DOMAIN),
        Arguments.of("ada@exam ple.org", NO_DOMAIN),
        Arguments.of("ada@exam_ple.org", NO_DOMAIN),
        Arguments.of("ada@example.org>", NO_DOMAIN),
        Arguments.of("ada@example.org\r\nBcc", NO_DOMAIN),
        Arguments.of("ada@exam\u200Bple.org", NO_DOMAIN),
        Arguments.of("ada@exam\u200Dple.org", NO_DOMAIN),
        Arguments.of("ada@\u202Eelpmaxe.org", NO_DOMAIN),
        Arguments.of("ada@" + "x".repeat(64) + ".org", NO_DOMAIN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada@straße.de", "ada@STRAẞE.de", "ada@βόλος.com"})
  void aDomainThatJavaWouldTurnIntoAnotherOneIsRefused(String typed) {
    assertThatThrownBy(() -> EmailAddress.parse(typed)).hasMessage(NO_DOMAIN);
  }

  @Test
  void sixtyFourCharactersBeforeTheAtAreTheMost() {
    assertThat(EmailAddress.parse("x".repeat(64) + "@example.org").local()).hasSize(64);
    assertThatThrownBy(() -> EmailAddress.parse("x".repeat(65) + "@example.org"))
        .hasMessage(LOCAL_TOO_LONG);
  }

  @Test
  void twoHundredFiftyFourCharactersAreTheMost() {
    String domain = ("x".repeat(59) + ".").repeat(4) + "example.org";

    assertThat(EmailAddress.parse("ab@" + domain).toString()).hasSize(254);
    assertThatThrownBy(() -> EmailAddress.parse("abc@" + domain)).hasMessage(TOO_LONG);
  }

  @Test
  void anInputOfAnyLengthIsRefusedInNoTime() {
    assertThatThrownBy(() -> EmailAddress.parse("a.".repeat(100_000) + "a@example.org"))
        .hasMessage(LOCAL_TOO_LONG);
    assertThatThrownBy(() -> EmailAddress.parse("a@" + "a.".repeat(100_000) + "org"))
        .hasMessage(NO_DOMAIN);
    assertThatThrownBy(() -> EmailAddress.parse("@".repeat(100_000) + "example.org"))
        .isInstanceOf(InvalidAddressException.class);
  }

  @Test
  void noAddressCanBeMadeThatCouldNotBeRead() {
    assertThatThrownBy(() -> new EmailAddress("ada\r\nBcc: bob", "example.org"))
        .hasMessage(BAD_CHARACTER);
    assertThatThrownBy(() -> new EmailAddress("ada", "EXAMPLE.org")).hasMessage(NO_DOMAIN);
  }

  @Test
  void spellingsThatDifferInCaseOnlyHaveTheSameKey() {
    assertThat(EmailAddress.parse("Ada@Example.org").key())
        .isEqualTo(EmailAddress.parse("aDA@exaMPLE.ORG").key())
        .isEqualTo("ada@example.org");
    assertThat(EmailAddress.parse("ada+x@example.org").key()).isNotEqualTo("ada@example.org");
  }

  @ParameterizedTest
  @CsvSource({
    "ada.lovelace@mail.example.org, a•••@m•••.org",
    "x@example.co.uk,               x•••@e•••.uk",
    "ada@bücher.example,            a•••@x•••.example"
  })
  void maskedAnAddressShowsItsFirstLettersAndItsEndOnly(String typed, String masked) {
    assertThat(EmailAddress.parse(typed).masked()).isEqualTo(masked);
  }

  @Test
  void addressesOfTheSameFirstLettersLookTheSameMasked() {
    assertThat(EmailAddress.parse("a@e.org").masked())
        .isEqualTo(EmailAddress.parse("ada.lovelace@example.org").masked());
  }
}
