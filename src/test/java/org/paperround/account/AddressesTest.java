package org.paperround.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.AddressProblem;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.InvalidAddressException;
import org.paperround.testing.Texts;

class AddressesTest {

  private final Addresses addresses = new Addresses(new Limits(false));

  /** Settings by hand. */
  record Limits(boolean internationalAddresses) implements SignUpConfig {

    @Override
    public Duration validity() {
      return Duration.ofDays(7);
    }

    @Override
    public int confirmationsPerAddress() {
      return 3;
    }

    @Override
    public Duration confirmationWindow() {
      return Duration.ofDays(1);
    }

    @Override
    public int perOriginAndHour() {
      return 20;
    }
  }

  @Test
  void lettersBeyondAToZNeedAServerThatTakesThem() {
    assertRefused("дарья@example.org", AddressProblem.LOCAL_INTERNATIONAL);
    assertThat(new Addresses(new Limits(true)).read("дарья@example.org"))
        .hasToString("дарья@example.org");
    assertThat(addresses.read("ada@почта.рф")).hasToString("ada@xn--80a1acny.xn--p1ai");
  }

  @ParameterizedTest
  @ValueSource(strings = {"noreply", "No-Reply", "mailer-daemon", "noreply+papers", "root"})
  void anAddressThatNobodyReadsIsRefused(String local) {
    assertRefused(local + "@example.org", AddressProblem.NOT_READ);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abuse", "Postmaster", "hostmaster", "security", "abuse+x"})
  void anAddressForReportsIsRefused(String local) {
    assertRefused(local + "@example.org", AddressProblem.FOR_REPORTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"info", "team", "library", "lab", "webmaster", "noreplying", "a.noreply"})
  void aSharedAddressThatPeopleReadIsWelcome(String local) {
    assertThat(addresses.read(local + "@example.org")).hasToString(local + "@example.org");
  }

  private void assertRefused(String typed, AddressProblem problem) {
    assertThatThrownBy(() -> addresses.read(typed))
        .isInstanceOf(InvalidAddressException.class)
        .hasMessage(problem.sentence());
  }

  @ParameterizedTest
  @CsvSource({
    "ada@gmial.com,   ada@gmail.com",
    "Ada@GMAIL.CO,    Ada@gmail.com",
    "ada@gmail.con,   ada@gmail.com",
    "ada@uni.con,     ada@uni.com",
    "ada@wbe.de,      ada@web.de"
  })
  void aWellKnownMistakeIsNoticed(String typed, String meant) {
    assertThat(addresses.meant(EmailAddress.parse(typed)))
        .hasValueSatisfying(address -> assertThat(address).hasToString(meant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ada@gmail.com", "ada@mail.com", "ada@gmx.net", "ada@gmial.com.example.org"})
  void nothingElseIs(String typed) {
    assertThat(addresses.meant(EmailAddress.parse(typed))).isEmpty();
  }

  @Test
  void whatIsMeantIsNeverAMistakeItselfAndEveryReasonIsKnown() {
    assertThat(AddressLists.read("typo-domains.txt"))
        .hasSizeGreaterThan(50)
        .allSatisfy(
            (mistake, meant) ->
                assertThat(
                        addresses.meant(
                            EmailAddress.parse(
                                "a@" + "x".repeat(mistake.startsWith(".") ? 1 : 0) + meant)))
                    .as(mistake)
                    .isEmpty());
    assertThat(AddressLists.read("role-addresses.txt").values()).containsOnly("unread", "reports");
  }

  @ParameterizedTest
  @EnumSource
  void readersAndOperatorsAreToldTheSameOfAnAddress(AddressProblem problem) {
    assertThat(Texts.of(AccountTexts.class, Language.ENGLISH).addressProblem(problem))
        .isEqualTo(problem.sentence());
  }
}
