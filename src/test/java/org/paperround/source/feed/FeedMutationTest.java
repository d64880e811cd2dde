package org.paperround.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.paperround.source.Collected;
import org.paperround.source.UnreadableInputException;

/** Damages every sample at random, in the same way each time. */
class FeedMutationTest {

  private static final int VARIANTS = 60;
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

  private static final String[] INSERTS = {
    "<",
    ">",
    "&",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "\"",
    "'",
    "\0",
    "<item>",
    "</item>",
    "<entry>",
    "</channel>",
    "&#x110000;",
    "&#0;",
    "<?xml",
    "<!DOCTYPE [",
    "{",
    "}",
    "[",
    ",",
    "\\u",
    "\uD800",
    "<script>",
    "</title>",
    " xmlns:dc=\"\"",
    "<a:b:c ",
    "<:x>",
    "</>",
    "(((",
    "@",
    "10.1/",
    "arXiv:"
  };

  private final Random random = new Random(20_261_001);

  @Test
  void nothingButARefusalEscapesWhateverTheDamage() {
    int ran = Assertions.assertTimeoutPreemptively(LONGEST, this::readAllVariants);

    assertThat(ran).isGreaterThan(3_000);
  }

  private int readAllVariants() throws IOException {
    int ran = 0;
    for (FeedSample sample : FeedSample.all()) {
      for (int i = 0; i < VARIANTS; i++) {
        byte[] bytes = sample.text().getBytes(StandardCharsets.UTF_8);
        for (int times = random.nextInt(4); times >= 0; times--) {
          bytes = damaged(bytes);
        }
        read(bytes);
        ran++;
      }
    }
    return ran;
  }

  private static void read(byte[] bytes) throws IOException {
    try {
      new FeedReader().read(new ByteArrayInputStream(bytes), TODAY, null, new Collected());
    } catch (UnreadableInputException e) {
      assertThat(e.getMessage()).isNotBlank();
    } catch (RuntimeException e) {
      throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), e);
    }
  }

  private byte[] damaged(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(40));
    byte[] tail = Arrays.copyOfRange(bytes, to, bytes.length);
    byte[] piece = Arrays.copyOfRange(bytes, from, to);
    byte[] head = Arrays.copyOf(bytes, from);
    return switch (random.nextInt(5)) {
      case 0 -> head;
      case 1 -> joined(head, tail);
      case 2 -> joined(head, piece, piece, piece, tail);
      case 3 -> joined(head, flipped(piece), tail);
      default -> joined(head, insert(), piece, tail);
    };
  }

  private byte[] flipped(byte[] piece) {
    byte[] flipped = piece.clone();
    if (flipped.length > 0) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] insert() {
    return INSERTS[random.nextInt(INSERTS.length)].getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[]... pieces) {
    int length = Arrays.stream(pieces).mapToInt(piece -> piece.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return all;
  }
}
