package org.paperround.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.platform.KeyedHash;

class LinkTokenTest {

  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final KeyedHash hash =
      new KeyedHash("a key of these tests".getBytes(StandardCharsets.UTF_8));
  private final LinkToken token = LinkToken.fresh();

  @ParameterizedTest
  @EnumSource
  void aTokenIsGoodForItsPurposeAndNoOther(LinkPurpose purpose) {
    String text = token.text(purpose, hash);

    for (LinkPurpose asked : LinkPurpose.values()) {
      assertThat(LinkToken.read(text, asked, hash).isPresent()).isEqualTo(asked == purpose);
    }
  }

  @Test
  void readBackATokenIsTheSame() {
    String text = token.text(LinkPurpose.CONFIRM, hash);

    assertThat(LinkToken.read(text, LinkPurpose.CONFIRM, hash))
        .contains(token)
        .hasValueSatisfying(
            read -> assertThat(read.storedHash(hash)).isEqualTo(token.storedHash(hash)));
  }

  @Test
  void aTokenIsFortyThreeCharactersThatNeedNoEscapeInAnAddress() {
    assertThat(token.text(LinkPurpose.DIGEST, hash)).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void withAnyCharacterChangedToAnyOtherATokenIsRefused() {
    String text = token.text(LinkPurpose.UNSUBSCRIBE, hash);
    for (int place = 0; place < text.length(); place++) {
      for (int i = 0; i < BASE64.length(); i++) {
        char other = BASE64.charAt(i);
        if (other != text.charAt(place)) {
          String forged = text.substring(0, place) + other + text.substring(place + 1);
          assertThat(LinkToken.read(forged, LinkPurpose.UNSUBSCRIBE, hash)).as(forged).isEmpty();
        }
      }
    }
  }

  @Test
  void aTokenMadeUnderAnotherKeyIsRefused() {
    KeyedHash other = new KeyedHash("another key of these tests".getBytes(StandardCharsets.UTF_8));

    assertThat(LinkToken.read(token.text(LinkPurpose.DIGEST, other), LinkPurpose.DIGEST, hash))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "===========================================",
        "../../../../../../../../../../../etc/passwd",
        "%00%00%00%00%00%00%00%00%00%00%00%00%00%00%",
        "漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢",
        "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"
      })
  void garbageIsRefusedAndNeverThrows(String garbage) {
    for (LinkPurpose purpose : LinkPurpose.values()) {
      assertThat(LinkToken.read(garbage, purpose, hash)).isEmpty();
    }
    assertThat(LinkToken.read(garbage.repeat(1_000), LinkPurpose.CONFIRM, hash)).isEmpty();
  }

  @Test
  void noTwoTokensAreEqual() {
    Set<LinkToken> tokens = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      tokens.add(LinkToken.fresh());
    }
    assertThat(tokens).hasSize(10_000);
  }

  @Test
  void inALogATokenShowsNothingOfItsSecret() {
    assertThat(token).hasToString("LinkToken");
  }
}
