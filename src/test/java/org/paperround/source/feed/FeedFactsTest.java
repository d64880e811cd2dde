package org.paperround.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.paperround.source.Collected;

class FeedFactsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  private final Collected found = new Collected();

  @Test
  void tellsWhatStandsAroundThePapers() throws IOException {
    FeedFacts facts =
        read(
            "<rss><channel><title>T</title><pubDate>Wed, 30 Sep 2026 00:00:00 -0400</pubDate>"
                + "<item><title>A</title></item>"
                + "<item><title>B</title><arxiv:announce_type>replace</arxiv:announce_type></item>"
                + "</channel></rss>");

    assertThat(facts.title()).isEqualTo("T");
    assertThat(facts.day()).contains(LocalDate.of(2026, 9, 30));
    assertThat(facts.entries()).isEqualTo(2);
    assertThat(facts.replacements()).isEqualTo(1);
    assertThat(facts.total()).isEmpty();
    assertThat(facts.whole()).isTrue();
    assertThat(found.papers()).singleElement().matches(paper -> paper.source().equals("s"));
  }

  @Test
  void tellsHowManyASearchFound() throws IOException {
    assertThat(read("<feed><opensearch:totalResults> 17 </opensearch:totalResults></feed>").total())
        .hasValue(17);
    assertThat(read("<feed><opensearch:totalResults>x</opensearch:totalResults></feed>").total())
        .isEmpty();
  }

  @Test
  void tellsThatTheEndIsMissing() throws IOException {
    assertThat(read("<rss><channel><item><title>A</title></item>").whole()).isFalse();
    assertThat(read("<rss><channel><item><title>A</ti").whole()).isFalse();
  }

  @Test
  void tellsLittleOfAFeedInJson() throws IOException {
    FeedFacts facts = read("{\"version\":\"x\",\"items\":[{\"title\":\"A\"}]}");

    assertThat(facts.entries()).isEqualTo(1);
    assertThat(facts.whole()).isTrue();
  }

  private FeedFacts read(String feed) throws IOException {
    byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
    return FeedReader.read(new ByteArrayInputStream(bytes), "s", DAY, found);
  }
}
