package org.paperround.web.reader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.paper.PaperStore;
import org.paperround.paper.Withdrawal;
import org.paperround.testing.OnH2;
import org.paperround.testing.Tables;

/** The page of one paper, whatever became of the paper. */
@QuarkusTest
@TestProfile(OnH2.class)
@NullUnmarked
class PaperPageTest {

  private static final CanonicalId ARXIV = new CanonicalId("arXiv:2609.00001");
  private static final CanonicalId DOI = new CanonicalId("doi:10.1000/x");

  @Inject PaperStore papers;
  @Inject Tables tables;

  @BeforeEach
  @AfterEach
  void empty() {
    tables.clear();
  }

  @Test
  void aPaperThatTurnedOutToBeAnotherLeadsToIt() {
    long older = stored(paper(DOI));
    long younger = stored(paper(ARXIV));
    stored(paper(ARXIV).aliases(List.of(DOI)));

    given()
        .redirects()
        .follow(false)
        .get("/papers/" + younger)
        .then()
        .statusCode(301)
        .header("Location", endsWith("/papers/" + older));
    given().get("/papers/" + younger).then().statusCode(200);
  }

  @Test
  void aWithdrawnPaperKeepsItsPageWhichSaysSo() {
    long id = stored(paper(ARXIV));
    assertThat(notices(id)).isEmpty();

    papers.withdraw(List.of(new Withdrawal(ARXIV, Withdrawal.EVERY_VERSION)));

    assertThat(notices(id)).containsExactly("This paper was withdrawn by those who published it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1e3", "999999999", "99999999999999999999"})
  void whereThereIsNoPaperThatIsSaid(String id) {
    given().get("/papers/" + id).then().statusCode(404);
  }

  private static List<String> notices(long id) {
    String page = given().get("/papers/" + id).then().statusCode(200).extract().asString();
    return Jsoup.parse(page).select("p.notice").eachText();
  }

  private long stored(IncomingPaperBuilder paper) {
    papers.store(List.of(paper.build()));
    return papers.newestSeq();
  }

  private static IncomingPaperBuilder paper(CanonicalId id) {
    return new IncomingPaperBuilder(id, "Birds", LocalDate.of(2026, 9, 3), "test");
  }
}
