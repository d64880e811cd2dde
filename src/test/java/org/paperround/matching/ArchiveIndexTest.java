package org.paperround.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paperround.matching.Papers.paper;
import static org.paperround.matching.Papers.titled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.interest.Topic;
import org.paperround.interest.Topics;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperChange;
import org.paperround.paper.PaperMark;

/** The search index finds what the matcher finds, and is as good after a crash as before. */
class ArchiveIndexTest {

  private static final Topics TOPICS = Topics.bundled();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "diffusion                        | 1 2",
        "diffusions                       | 1 2",
        "molecules diffusion              | 2",
        "\"diffusion models\"             | 1",
        "diffusion NOT molecules          | 1",
        "title:molecules                  | 2",
        "robot OR molecules               | 2 3",
        "robo*                            | 3",
        "author:\"Ada Lovelace\"          | 1",
        "author:\"A. Lovelace\"           | 1",
        "author:\"Lovelace, Ada\"         | 1",
        "author:\"Charles Babbage\"       | 3",
        "author:\"Carla Babbage\"         | 3",
        "author:\"Dora Babbage\"          | ''",
        "author:Müller                    | 2",
        "org:HuggingFace                  | 3",
        "org:\"Hugging Face\"             | 3",
        "cat:cs                           | 1 3",
        "cat:cs.CV                        | 1",
        "nothing of that kind             | ''"
      })
  void findsByWordsAndLabels(String typed, String expected) throws IOException {
    try (ArchiveIndex index = new ArchiveIndex(folder, TOPICS)) {
      take(
          index,
          1,
          paper(1, "Diffusion models for images")
              .authors("Ada Lovelace")
              .categories("cs.CV")
              .card(),
          paper(2, "Molecules by diffusion").authors("Erwin Müller").card(),
          paper(3, "A robot that walks")
              .authors("C. Babbage")
              .organisation("Hugging Face")
              .categories("cs.RO")
              .card());

      List<String> found =
          search(index, typed).papers().stream().sorted().map(String::valueOf).toList();
      assertThat(String.join(" ", found)).isEqualTo(expected);
    }
  }

  @Test
  void thePageThatIsAskedForBeginsWhereTheOneBeforeEnded() throws IOException {
    try (ArchiveIndex index = new ArchiveIndex(folder, TOPICS)) {
      take(index, 1, titled(1, "Birds"), titled(2, "Birds"), titled(3, "Birds"));
      try (ArchiveReading reading = reading(index)) {
        SearchHits first = reading.search("birds", SearchOrder.NEWEST, 0, 2);
        SearchHits second = reading.search("birds", SearchOrder.NEWEST, 2, 2);

        assertThat(first.papers()).containsExactly(3L, 2L);
        assertThat(second.papers()).containsExactly(1L);
        assertThat(second.total()).isEqualTo(3);
        assertThat(reading.search("birds", SearchOrder.BEST, 990, 10).papers()).isEmpty();
      }
    }
  }

  @Test
  void aChangedPaperIsFoundByItsNewWordsOnly() throws IOException {
    try (ArchiveIndex index = new ArchiveIndex(folder, TOPICS)) {
      take(index, 1, titled(1, "Birds"));
      take(index, 2, titled(1, "Whales"));

      assertThat(search(index, "birds").papers()).isEmpty();
      assertThat(search(index, "whales").papers()).containsExactly(1L);
    }
  }

  @Test
  void whatBecameAnotherPaperOrWasWithdrawnIsGone() throws IOException {
    try (ArchiveIndex index = new ArchiveIndex(folder, TOPICS)) {
      take(index, 1, titled(1, "Birds"), titled(2, "Birds"), titled(3, "Birds"));
      index.take(
          List.of(
              new PaperChange(4, titled(1, "Birds"), List.of(2L)),
              new PaperChange(5, withdrawn(titled(3, "Birds")), List.of())),
          new PaperMark("store", 5));

      assertThat(search(index, "birds").papers()).containsExactly(1L);
    }
  }

  @Test
  void openedAgainItGoesOnFromItsMark() throws IOException {
    PaperMark before;
    try (ArchiveIndex index = new ArchiveIndex(folder, TOPICS)) {
      take(index, 7, titled(1, "Birds"));
      before = index.mark();
    }
    try (ArchiveIndex index = new ArchiveIndex(folder, TOPICS)) {
      assertThat(index.mark()).isEqualTo(before).isEqualTo(new PaperMark("store", 7));
      assertThat(search(index, "birds").papers()).containsExactly(1L);
    }
  }

  @Test
  void otherTopicsMakeItBeginAnew() throws IOException {
    try (ArchiveIndex index = new ArchiveIndex(folder, TOPICS)) {
      take(index, 7, titled(1, "Birds"));
    }
    Topics others = new Topics(TOPICS.all().subList(0, 1));
    try (ArchiveIndex index = new ArchiveIndex(folder, others)) {
      assertThat(index.mark()).isEqualTo(new PaperMark("", 0));
      assertThat(search(index, "birds").papers()).isEmpty();
    }
  }

  @Test
  void otherTranslationsOfTopicsLeaveItAsItIs() throws IOException {
    try (ArchiveIndex index = new ArchiveIndex(folder, TOPICS)) {
      take(index, 7, titled(1, "Birds"));
    }
    List<Topic> untranslated =
        TOPICS.all().stream()
            .map(topic -> new Topic(topic.key(), topic.label(), Map.of(), topic.words()))
            .toList();
    try (ArchiveIndex index = new ArchiveIndex(folder, new Topics(untranslated))) {
      assertThat(index.mark()).isEqualTo(new PaperMark("store", 7));
    }
  }

  @Test
  void aBrokenOneIsMadeAnew() throws IOException {
    try (ArchiveIndex index = IndexFolders.open(folder, TOPICS)) {
      take(index, 7, titled(1, "Birds"));
    }
    List<Path> files;
    try (var all = Files.list(folder.resolve("search").resolve("1"))) {
      files = all.filter(file -> !file.endsWith("write.lock")).toList();
    }
    for (Path file : files) {
      Files.writeString(file, "no index");
    }
    try (ArchiveIndex index = IndexFolders.open(folder, TOPICS)) {
      assertThat(index.mark().changes()).isZero();
      take(index, 1, titled(1, "Whales"));
      assertThat(search(index, "whales").papers()).containsExactly(1L);
    }
  }

  @Test
  void twoProcessesWithOneFolderHaveOneEach() throws IOException {
    try (ArchiveIndex one = IndexFolders.open(folder, TOPICS);
        ArchiveIndex other = IndexFolders.open(folder, TOPICS)) {
      take(one, 1, titled(1, "Birds"));

      assertThat(search(one, "birds").papers()).containsExactly(1L);
      assertThat(search(other, "birds").papers()).isEmpty();
    }
  }

  @Test
  void topicsAreThoseOfTheMatcher() throws IOException {
    try (ArchiveIndex index = new ArchiveIndex(folder, TOPICS)) {
      take(
          index,
          1,
          titled(1, "An LLM agent that plans"),
          paper(2, "Birds").summary("With applications of the llm in passing.").card());
      try (ArchiveReading reading = reading(index)) {
        assertThat(reading.topicsOf(1L)).contains("llm");
        assertThat(reading.topicsOf(9L)).isEmpty();
        LocalDate day = LocalDate.of(2025, 11, 11);
        assertThat(reading.topicsOn(day).get(1L)).isEqualTo(reading.topicsOf(1L));
        assertThat(reading.topicsOn(day).get(2L)).isEmpty();
        assertThat(reading.topicsOn(day.plusDays(1))).isEmpty();
        assertThat(reading.newestOf("llm", 5)).containsExactly(1L);
      }
    }
  }

  @Test
  void relatedPapersShareTellingWordsAndAreNotThePaperItself() throws IOException {
    try (ArchiveIndex index = new ArchiveIndex(folder, TOPICS)) {
      List<PaperCard> papers = new ArrayList<>();
      papers.add(paper(1, "Migration of storks").summary("Storks fly south in autumn.").card());
      papers.add(paper(2, "Storks in autumn").summary("How storks find their way south.").card());
      for (int i = 3; i < 40; i++) {
        papers.add(paper(i, "Study " + i).summary("A study of number %d.".formatted(i)).card());
      }
      take(index, 1, papers.toArray(PaperCard[]::new));
      try (ArchiveReading reading = reading(index)) {
        PaperCard storks = papers.getFirst();
        assertThat(reading.related(1, storks.title(), storks.summary(), 5)).containsExactly(2L);
        assertThat(reading.related(77, "", "", 5)).isEmpty();
      }
    }
  }

  @Test
  void aPaperOfMonstrousWordsHoldsUpNoOther() throws IOException {
    String monster = "x".repeat(40_000);
    try (ArchiveIndex index = new ArchiveIndex(folder, TOPICS)) {
      take(
          index,
          1,
          paper(1, "Birds " + monster)
              .summary(monster)
              .authors(monster, "")
              .organisation(monster)
              .categories(monster)
              .card(),
          titled(2, "Birds"));
      assertThat(search(index, "birds").papers()).contains(2L);
      assertThat(index.mark().changes()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000", "((((", "a* b* c*", "\"", "<script>alert(1)</script>", "field:[1 TO 2]",
        "/regex.*/", "C++ A* Q&A", "\ud83d\ude00 birds", "NOT", "title:", "~~~"
      })
  void noTextMakesItFail(String typed) throws IOException {
    try (ArchiveIndex index = new ArchiveIndex(folder, TOPICS)) {
      take(index, 1, titled(1, "Birds"));
      assertThat(search(index, typed)).isNotNull();
    }
  }

  private static SearchHits search(ArchiveIndex index, String typed) {
    try (ArchiveReading reading = reading(index)) {
      return reading.search(typed, SearchOrder.BEST, 0, 10);
    }
  }

  private static ArchiveReading reading(ArchiveIndex index) {
    return new ArchiveReading(index, Duration.ofSeconds(60));
  }

  private static void take(ArchiveIndex index, long upTo, PaperCard... papers) throws IOException {
    List<PaperChange> changes = new ArrayList<>();
    for (PaperCard paper : papers) {
      changes.add(new PaperChange(upTo, paper, List.of()));
    }
    index.take(changes, new PaperMark("store", upTo));
  }

  private static PaperCard withdrawn(PaperCard p) {
    return new PaperCard(
        p.id(),
        p.title(),
        p.summary(),
        p.authors(),
        p.authorCount(),
        p.organisation(),
        p.categories(),
        p.published(),
        p.listedOn(),
        p.upvotes(),
        p.comments(),
        p.abstractUrl(),
        p.pdfUrl(),
        p.codeUrl(),
        p.keywords(),
        true);
  }
}
