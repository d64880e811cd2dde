package org.paperround.account.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Variant;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.paperround.platform.language.Language;
import org.paperround.testing.OnH2;

@QuarkusTest
@TestProfile(OnH2.class)
class LetterTemplatesTest {

  private static final String SITE = "https://papers.example.org";
  private static final String URL = SITE + "/address/" + "x".repeat(43);

  private final LetterView view =
      new LetterView(
          "Paper Round",
          SITE,
          new Letter(
              Language.ENGLISH,
              "A question",
              "A question for you",
              List.of("Someone asked for something & more. ".repeat(3).strip(), "Was it you?"),
              "Agree or refuse",
              "/address/sample",
              List.of("The link works for 7 days.", "Not you?")),
          URL,
          "1 Example Street");

  @Test
  void theTextPartIsTheWholeLetterInLinesOf72Columns() {
    assertThat(Letters.render(view, Variant.TEXT_PLAIN))
        .isEqualTo(
            """
            Paper Round

            A question for you

            Someone asked for something & more. Someone asked for something & more.
            Someone asked for something & more.

            Was it you?

            Agree or refuse:

            %s

            The link works for 7 days.

            Not you?

            ------------------------------------------------------------------------
            https://papers.example.org
            https://papers.example.org/privacy
            1 Example Street
            """
                .formatted(URL));
  }

  @Test
  void theHtmlPartSaysTheSame() {
    Document mail = Jsoup.parse(Letters.render(view, Variant.TEXT_HTML));

    assertThat(mail.expectFirst("h1").text()).isEqualTo(view.letter().title());
    assertThat(mail.select("p").eachText())
        .containsAll(view.letter().paragraphs())
        .containsAll(view.letter().remarks());
    assertThat(mail.select("a[href=" + URL + "]").eachText())
        .containsExactly("Agree or refuse", URL);
  }
}
