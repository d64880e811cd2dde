package org.paperround.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.source.Collected;
import org.paperround.source.UnreadableInputException;

/** Feeds that are made to cost time or memory. */
@Tag("thorough")
class FeedBombTest {

  private static final int SIZE = 150_000;
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "<a/>",
        "<br/>t",
        "<item>",
        "</a>",
        "<a ",
        "<![CDATA[",
        "<![CDATA[]]>",
        "<!--",
        "<!-- -->",
        "<!DOCTYPE a>",
        "&",
        "&lt;b&gt;",
        "&amp;lt;",
        "<title>",
        "<link>x",
        "<author><name>a</name>",
        "<dc:creator>a (b, c</dc:creator>",
        "<item><b>",
        "<a b='",
        "<category>x</category>",
        "<content type='xhtml'><p>x</p>",
        "(",
        "x,",
        "a@",
        "10.1000/",
        "\n",
        "<a:b xmlns:a='x'>"
      })
  void endsWhateverIsRepeated(String piece) {
    String many = piece.repeat(SIZE / piece.length());

    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          for (String start : new String[] {"", "<rss><channel>", "<rss><channel><item><title>"}) {
            read(start + many);
          }
          read("<rss><channel><item><title>T</title><description>" + many + "</description>");
          read(
              "<rss><channel><item><title>T</title><author>" + many + "</author></item></channel>");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "{\"a\":", "\"a\",", "{\"id\":1},", "1", "\\u0041", "{\"authors\":[[],"})
  void endsWhateverIsRepeatedInJson(String piece) {
    String many = piece.repeat(SIZE / piece.length());

    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          read("{\"feed_url\":\"x\",\"items\":[" + many);
          read("{\"feed_url\":\"x\",\"items\":[{\"title\":" + many);
          read("{\"items\":[" + many);
        });
  }

  @Test
  void endsWithManyNamespaces() {
    String names =
        IntStream.range(0, 1_000)
            .mapToObj(i -> " xmlns:n%d='u'".formatted(i))
            .collect(Collectors.joining());

    assertTimeoutPreemptively(
        LONGEST, () -> read("<rss" + names + "><channel>" + "<a></a>".repeat(200_000)));
  }

  @Test
  void readsAHundredThousandEntries() {
    Collected found =
        assertTimeoutPreemptively(
            LONGEST,
            () ->
                read(
                    "<rss><channel>"
                        + "<item>\n<title>T</title>\n<link>http://j.example/</link></item>\n"
                            .repeat(100_000)
                        + "</channel></rss>"));

    assertThat(found.papers()).hasSize(100_000);
  }

  @Test
  void findsTheLinkAfterALongText() {
    Collected found =
        read(
            "<feed><entry><title>T</title><content type='xhtml'>%s</content><link href='http://j.example/1'/></entry></feed>"
                .formatted("<p>x</p>".repeat(20_000)));

    assertThat(found.papers().getFirst().links().abstractPage()).isEqualTo("http://j.example/1");
  }

  @Test
  void refusesMoreThanFiftyMegabytes() {
    byte[] space = " ".repeat(LimitedBody.LIMIT).getBytes(StandardCharsets.UTF_8);
    InputStream body =
        new SequenceInputStream(
            new ByteArrayInputStream("<rss><channel>".getBytes(StandardCharsets.UTF_8)),
            new ByteArrayInputStream(space));

    assertThatThrownBy(() -> new FeedReader().read(body, TODAY, null, new Collected()))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("the feed is too large: it must have at most 50 MB");
  }

  private static Collected read(String feed) {
    Collected found = new Collected();
    try {
      new FeedReader()
          .read(
              new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)), TODAY, null, found);
    } catch (UnreadableInputException e) {
      assertThat(e.getMessage()).isNotBlank();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return found;
  }
}
