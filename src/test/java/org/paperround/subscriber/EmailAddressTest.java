package org.paperround.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paperround.subscriber.AddressProblem.BRACKETS;
import static org.paperround.subscriber.AddressProblem.DOMAIN_TOO_LONG;
import static org.paperround.subscriber.AddressProblem.EMPTY;
import static org.paperround.subscriber.AddressProblem.INVISIBLE;
import static org.paperround.subscriber.AddressProblem.LOCAL_CHARACTER;
import static org.paperround.subscriber.AddressProblem.LOCAL_DOTS;
import static org.paperround.subscriber.AddressProblem.LOCAL_ROUTE;
import static org.paperround.subscriber.AddressProblem.LOCAL_TOO_LONG;
import static org.paperround.subscriber.AddressProblem.MIXED_LETTERS;
import static org.paperround.subscriber.AddressProblem.NO_DOMAIN;
import static org.paperround.subscriber.AddressProblem.NO_ENDING;
import static org.paperround.subscriber.AddressProblem.NUMBERS;
import static org.paperround.subscriber.AddressProblem.QUOTES;
import static org.paperround.subscriber.AddressProblem.SEVERAL;
import static org.paperround.subscriber.AddressProblem.SHAPE;
import static org.paperround.subscriber.AddressProblem.SPACE;
import static org.paperround.subscriber.AddressProblem.TOO_LONG;
import static org.paperround.subscriber.AddressProblem.TWO_AT;
import static org.paperround.subscriber.AddressProblem.UNDERSCORE;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

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
          ada@XN--BCHER-KVA.example,   ada@xn--bcher-kva.example
          ada@straße.de,               ada@xn--strae-oqa.de
          ada@βόλος.com,               ada@xn--nxasmm1c.com
          ada@почта.рф,                ada@xn--80a1acny.xn--p1ai
          ada@יהודה.example,           ada@xn--7dbbbcs.example
          ada@r3--x.example.org,       ada@r3--x.example.org
          ada@123.example.org,         ada@123.example.org
          ada@example.org.,            ada@example.org
          ada＠example.org,             ada@example.org
          Ada Lovelace <ada@example.org>,   ada@example.org
          <ada@example.org>,           ada@example.org
          < ada@example.org >;,        ada@example.org
          mailto:ada@example.org,      ada@example.org
          MAILTO:ada@example.org?subject=Hi,  ada@example.org
          Ada <mailto:ada@example.org>,  ada@example.org
          info@example.org,            info@example.org
          Дарья@почта.рф,              Дарья@xn--80a1acny.xn--p1ai
          用户+a@例え.テスト,            用户+a@xn--r8jz45g.xn--zckzah
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
        "\u2003ada@example.org",
        "\u00A0ada@example.org\u200B",
        "\uFEFFada@example.org",
        "\u202Aada@example.org\u202C",
        "ada@example.org,",
        "ada@example.org;"
      })
  void spacesAndWhatCannotBeSeenAroundAnAddressDoNotCount(String typed) {
    assertThat(EmailAddress.parse(typed)).hasToString("ada@example.org");
  }

  @ParameterizedTest
  @MethodSource
  void anAddressThatCannotBeWrittenToIsRefusedWithItsOwnSentence(
      String typed, AddressProblem problem) {
    assertThatThrownBy(() -> EmailAddress.parse(typed))
        .isInstanceOfSatisfying(
            InvalidAddressException.class,
            refused -> assertThat(refused.problem()).isEqualTo(problem))
        .hasMessage(problem.sentence());
  }

  static Stream<Arguments> anAddressThatCannotBeWrittenToIsRefusedWithItsOwnSentence() {
    return Stream.of(
            refused(EMPTY, "", " \t\r\n ", "\u200B", "<>", "mailto:", "Ada <>"),
            refused(SHAPE, "ada", "@example.org", "ada@", "mailto:ada", "example.org", "@", "<@>"),
            refused(SEVERAL, "a@example.org, b@example.org", "a@example.org b@example.org"),
            refused(TWO_AT, "ada@love@example.org", "ada@@example.org"),
            refused(QUOTES, "\"ada love\"@example.org", "\"a@b\"@example.org", "\"\"@example.org"),
            refused(BRACKETS, "ada(x)@example.org", "ada@example.org (Ada)", "ada@(x)example.org"),
            refused(SPACE, "ada love@example.org", "ada@exam ple.org", "ada\t@example.org"),
            refused(
                INVISIBLE,
                "a\u202Eda@example.org",
                "a\u200Bda@example.org",
                "a\u200Dda@example.org",
                "ada@exam\u200Bple.org",
                "ada@\u202Eelpmaxe.org",
                "ada@exa\u00ADmple.org",
                "a\u3164da@example.org",
                "a\uFE0Fda@example.org",
                "a\uD83Dda@example.org",
                "ada\u0000@example.org",
                "ada\r\nBcc: bob@example.org",
                "ada@example.org\r\nBcc",
                "ada@example.org\u0007x"),
            refused(LOCAL_DOTS, ".ada@example.org", "ada.@example.org", "a..da@example.org"),
            refused(LOCAL_ROUTE, "ada%example.com@example.org", "host!ada@example.org"),
            refused(
                LOCAL_CHARACTER,
                "ada,bob@example.org",
                "<ada@example.org",
                "ada:x@example.org",
                "ada\\x@example.org",
                "[ada]@example.org",
                "\uD83D\uDE00@example.org"),
            refused(NO_ENDING, "ada@example", "ada@localhost", "ada@почта"),
            refused(NUMBERS, "ada@[127.0.0.1]", "ada@[IPv6:::1]", "ada@127.0.0.1", "ada@example.1"),
            refused(UNDERSCORE, "ada@exam_ple.org", "ada@_dmarc.example.org"),
            refused(
                MIXED_LETTERS,
                "ada@ex\u0430mple.org",
                "ada@xn--exmple-4nf.org",
                "ada@g\u03BFogle.com"),
            refused(
                DOMAIN_TOO_LONG,
                "ada@" + "x".repeat(64) + ".org",
                "ada@" + "ü".repeat(60) + ".example",
                "a@" + "a.".repeat(126) + "org"),
            refused(
                NO_DOMAIN,
                "ada@.example.org",
                "ada@exam..ple.org",
                "ada@example.org..",
                "ada@-example.org",
                "ada@example-.org",
                "ada@example.org>",
                "ada@xn--zzzzzz99999999.org",
                "ada@xn--a.org",
                "ada@exam,ple.org",
                "ada@exam/ple.org",
                "ada@א1b.example"),
            refused(
                LOCAL_TOO_LONG, "x".repeat(65) + "@example.org", "ü".repeat(33) + "@example.org"),
            refused(TOO_LONG, "a.".repeat(100_000) + "a@example.org", "@".repeat(100_000)))
        .flatMap(arguments -> arguments);
  }

  private static Stream<Arguments> refused(AddressProblem problem, String... typed) {
    return Arrays.stream(typed).map(one -> Arguments.of(one, problem));
  }

  @Test
  void sixtyFourCharactersBeforeTheAtAreTheMost() {
    assertThat(EmailAddress.parse("x".repeat(64) + "@example.org").local()).hasSize(64);
    assertThatThrownBy(() -> EmailAddress.parse("x".repeat(65) + "@example.org"))
        .hasMessage(LOCAL_TOO_LONG.sentence());
  }

  @Test
  void twoHundredFiftyFourCharactersAreTheMost() {
    String domain = ("x".repeat(59) + ".").repeat(4) + "example.org";

    assertThat(EmailAddress.parse("ab@" + domain).toString()).hasSize(254);
    assertThatThrownBy(() -> EmailAddress.parse("abc@" + domain)).hasMessage(TOO_LONG.sentence());
  }

  @Test
  void noAddressCanBeMadeThatCouldNotBeRead() {
    assertThatThrownBy(() -> new EmailAddress("ada\r\nBcc: bob", "example.org"))
        .hasMessage(LOCAL_CHARACTER.sentence());
    assertThatThrownBy(() -> new EmailAddress("ada", "EXAMPLE.org"))
        .hasMessage(NO_DOMAIN.sentence());
  }

  @Test
  void spellingsThatDifferInCaseOnlyHaveTheSameKey() {
    assertThat(EmailAddress.parse("Ada@Example.org").key())
        .isEqualTo(EmailAddress.parse("aDA@exaMPLE.ORG").key())
        .isEqualTo("ada@example.org");
    assertThat(EmailAddress.parse("ada+x@example.org").key()).isNotEqualTo("ada@example.org");
  }

  @Test
  void aLocalPartIsNeverPunycodedAndItsSpellingsInUnicodeAreOne() {
    EmailAddress composed = EmailAddress.parse("andré@bücher.example");

    assertThat(composed).hasToString("andré@xn--bcher-kva.example");
    assertThat(composed.isInternational()).isTrue();
    assertThat(EmailAddress.parse("andre\u0301@bücher.example")).isEqualTo(composed);
    assertThat(EmailAddress.parse("ANDRÉ@bücher.example").key()).isEqualTo(composed.key());
    assertThat(EmailAddress.parse("andre@bücher.example").isInternational()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"user%host@example.org", "a!b@example.org", "Дарья@xn--80a1acny.xn--p1ai"})
  void whatWasStoredIsReadWhateverIsRefusedToday(String stored) {
    assertThat(EmailAddress.stored(stored)).hasToString(stored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ada", "@", "ada@", "@example.org", "ada@example"})
  void whatWasNeverAnAddressIsNotRead(String text) {
    assertThatThrownBy(() -> EmailAddress.stored(text)).isInstanceOf(InvalidAddressException.class);
  }

  @Test
  void everyProblemHasItsOwnSentence() {
    assertThat(AddressProblem.values())
        .extracting(AddressProblem::sentence)
        .doesNotHaveDuplicates()
        .allMatch(sentence -> sentence.endsWith("."));
  }

  @ParameterizedTest
  @CsvSource({
    "ada.lovelace@mail.example.org, a•••@m•••.org",
    "x@example.co.uk,               x•••@e•••.uk",
    "ada@bücher.example,            a•••@x•••.example",
    "用户@example.org,                用•••@e•••.org"
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
