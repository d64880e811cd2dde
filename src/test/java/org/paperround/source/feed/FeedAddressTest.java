package org.paperround.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.source.Collected;

/** Relative addresses, in feeds that came from https://j.example/feeds/all.xml. */
class FeedAddressTest {

  private static final FeedOrigin ORIGIN =
      new FeedOrigin(URI.create("https://j.example/feeds/all.xml"), null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<feed><entry><title>T</title><link href='b'/></entry></feed> | https://j.example/feeds/b",
        "<feed xml:base='https://k.example/a/'><entry><title>T</title><link href='b'/></entry></feed> | https://k.example/a/b",
        "<feed xml:base='/a/'><entry xml:base='c/'><title>T</title><link href='b'/></entry></feed> | https://j.example/a/c/b",
        "<feed xml:base='/a/'><link href='/z/'/><entry><title>T</title><link href='b'/></entry></feed> | https://j.example/a/b",
        "<rss xml:base='https://k.example/a/'><channel xml:base='c/'><item><title>T</title><link>b</link></item></channel></rss> | https://k.example/a/c/b",
        "<feed xml:base='/a/'><entry xml:base='c/'><title>T</title><link xml:base='d/' href='b'/></entry></feed> | https://j.example/a/c/d/b",
        "<feed><entry><title>T</title><link xml:base='https://k.example/' href='b'/></entry></feed> | https://k.example/b",
        "<rss><channel><item><title>T</title><link xml:base='https://k.example/'>b</link></item></channel></rss> | https://k.example/b",
        "<rss><channel><item><title>T</title><guid xml:base='https://k.example/'>b</guid></item></channel></rss> | https://k.example/b",
        "<feed><link xml:base='https://k.example/' href='z/'/><entry><title>T</title><link href='b'/></entry></feed> | https://k.example/z/b",
        "<feed xml:base='javascript:x'><entry><title>T</title><link href='b'/></entry></feed> | https://j.example/feeds/b"
      })
  void startFromTheBaseAroundThem(String feed, String address) throws IOException {
    Collected found = new Collected();
    byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
    FeedReader.read(
        new ByteArrayInputStream(bytes), ORIGIN, "feed", LocalDate.of(2026, 10, 1), found);

    assertThat(found.papers())
        .extracting(paper -> paper.links().abstractPage())
        .containsExactly(address);
  }
}
