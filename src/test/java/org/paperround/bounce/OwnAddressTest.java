package org.paperround.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.subscriber.EmailAddress;

class OwnAddressTest {

  private static final EmailAddress OWN = EmailAddress.parse("Ada+papers@mail.example.org");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada+papers@mail.example.org",
        "ADA+Papers@MAIL.example.ORG",
        "ada@mx1.provider.example",
        "ada",
        "u1234",
        "mailbox-7@mail.example.org",
        "mailbox-7@store.mail.example.org",
        "mailbox-7@example.org",
        "IMCEAEX-_O=EXAMPLE@mail.example.org"
      })
  void a_rewritten_address_is_still_the_readers(String named) {
    assertThat(OwnAddress.isForeign(named, OWN)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bob@elsewhere.example",
        "ada.l@elsewhere.example",
        "bob@notmail.example.net",
        "bob@xmail.example.com",
        "bob@"
      })
  void another_name_at_another_place_is_somebody_else(String named) {
    assertThat(OwnAddress.isForeign(named, OWN)).isTrue();
  }
}
