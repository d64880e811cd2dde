package org.paperround.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedHashTest {

  private static final byte[] DATA = bytes("what do ya want for nothing?");

  @Test
  void theHashIsTheHmacOfPurposeZeroAndData() {
    // RFC 4231's vectors have no zero octet, so this one was computed with
    // printf 'link\0what do ya want for nothing?' | openssl dgst -sha256 -hmac Jefe
    assertThat(hex(new KeyedHash(bytes("Jefe")).of("link", DATA)))
        .isEqualTo("684275f62c390f4727cf58f28ea0d62d192c7bd5b45a01dac426e3dd1b6ae8c4");
  }

  @Test
  void differentPurposesGiveDifferentHashesOfTheSameData() {
    KeyedHash hash = new KeyedHash(bytes("a key"));

    assertThat(hash.of("link", DATA)).isNotEqualTo(hash.of("suppression", DATA));
  }

  @Test
  void theEndOfAPurposeIsNotTakenForTheStartOfTheData() {
    KeyedHash hash = new KeyedHash(bytes("a key"));

    assertThat(hash.of("ab", bytes("c"))).isNotEqualTo(hash.of("a", bytes("bc")));
  }

  @Test
  void differentKeysGiveDifferentHashes() {
    assertThat(new KeyedHash(bytes("a key")).of("link", DATA))
        .isNotEqualTo(new KeyedHash(bytes("b key")).of("link", DATA));
  }

  @Test
  void manyThreadsGetTheSameHash() {
    KeyedHash hash = new KeyedHash(bytes("a key"));
    String expected = hex(hash.of("link", DATA));

    assertThat(IntStream.range(0, 10_000).parallel().mapToObj(i -> hex(hash.of("link", DATA))))
        .containsOnly(expected);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
