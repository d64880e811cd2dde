package org.paperround.source.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextLinkTest {

  private static final URI ANSWERED = URI.create("https://h.example/api/list?p=0");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "<https://h.example/a?p=1>; rel=\"next\" | https://h.example/a?p=1",
        "<https://H.EXAMPLE/a>;rel=next | https://H.EXAMPLE/a",
        "<?p=1>; rel=next | https://h.example/api/?p=1",
        "</b>; title=\"a, b; rel=prev\"; REL = \"prev NEXT\" | https://h.example/b",
        "</a>; rel=prev, </b>; rel=next | https://h.example/b",
        ", ,</a>; rel=\"last\",</b,c;d>; rel=next | https://h.example/b,c;d",
        "</a>; title=\"\\\"\"; rel=next | https://h.example/a",
        "</a>; rel=next; rel=prev | https://h.example/a"
      })
  void findsTheNextPage(String header, String address) {
    assertThat(NextLink.in(List.of("</x>; rel=first", header), ANSWERED))
        .contains(URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "<",
        "</a>",
        "</a>; rel",
        "</a>; rel=",
        "</a>; rel=nextish",
        "</a>; rel=prev; rel=next",
        "</a>; rel=next; anchor=\"/other\"",
        "</a; rel=next",
        "</a> rel=next",
        "<https://evil.example/a>; rel=next",
        "<//evil.example/a>; rel=next",
        "<http://h.example/a>; rel=next",
        "<https://h.example:8443/a>; rel=next",
        "<https://u:p@h.example/a>; rel=next",
        "<https://h.example.evil.example/a>; rel=next",
        "<https://h.example@evil.example/a>; rel=next",
        "<file:///etc/passwd>; rel=next",
        "<javascript:alert(1)>; rel=next",
        "<https:///a>; rel=next",
        "<h ttps://>; rel=next"
      })
  void findsNoneInWhatIsBrokenOrLeadsElsewhere(String header) {
    assertThat(NextLink.in(List.of(header), ANSWERED)).isEmpty();
  }

  @Test
  void doesNotReadAHeaderWithoutEnd() {
    String header = "</a>; x=y".repeat(2_000) + ", </b>; rel=next";

    assertThat(NextLink.in(List.of(header), ANSWERED)).isEmpty();
  }
}
