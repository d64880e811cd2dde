package org.paperround.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.platform.language.Language;

class TopicsTest {

  @TempDir Path folder;

  @Test
  void theBundledCatalogueHasAboutFortyTopicsWithSomeWordsEach() {
    List<Topic> topics = Topics.bundled().all();

    assertThat(topics).hasSizeBetween(40, 50);
    assertThat(topics)
        .allSatisfy(topic -> assertThat(topic.words()).as(topic.key()).hasSizeBetween(5, 15));
    assertThat(topics).extracting(Topic::label).doesNotHaveDuplicates();
  }

  @Test
  void aTopicIsFoundByKeyOrLabelInAnyCase() {
    Topics topics = Topics.bundled();

    assertThat(topics.byKey("robotics")).map(Topic::label).contains("Robotics");
    assertThat(topics.byKey("Robotics")).isEmpty();
    assertThat(topics.find(" ROBOTICS ")).map(Topic::key).contains("robotics");
    assertThat(topics.find("large Language models")).map(Topic::key).contains("llm");
    assertThat(topics.find("knitting")).isEmpty();
  }

  @Test
  void everyTopicHasALabelInEveryLanguage() {
    for (Language language : Language.values()) {
      assertThat(Topics.bundled().all())
          .as(language.ownName())
          .allMatch(
              topic -> language == Language.ENGLISH || topic.translations().containsKey(language))
          .extracting(topic -> topic.labelIn(language))
          .doesNotHaveDuplicates();
    }
    assertThat(Topics.bundled().find("robotik")).map(Topic::key).contains("robotics");
    assertThat(Topics.bundled().translated("Robotics", Language.GERMAN)).isEqualTo("Robotik");
    assertThat(Topics.bundled().translated("Knitting", Language.GERMAN)).isEqualTo("Knitting");
  }

  @Test
  void anOperatorsFileMayTranslateItsLabels() throws IOException {
    Path file =
        write(
            """
            [{"key": "a", "label": "Knitting", "translations": {"de": "Stricken"}, "words": ["w"]}]
            """);

    assertThat(Topics.load(file).byKey("a"))
        .map(topic -> topic.labelIn(Language.GERMAN))
        .contains("Stricken");
  }

  @Test
  void anOperatorsFileReplacesTheCatalogue() throws IOException {
    Path file =
        write(
            """
            [{"key": "knitting", "label": "Knitting", "words": ["yarn", "wool"]}]
            """);

    assertThat(Topics.load(file).all())
        .containsExactly(new Topic("knitting", "Knitting", Map.of(), List.of("yarn", "wool")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []                                                  | there are no topics
          [{"key":"a","label":"A","words":["w"],"translations":{"xx":"A"}}] | there is no language xx
          [{"key":"a","label":"A","words":["w"],"translations":{"de":null}}] | the label is empty in another
          [{"key":"a","label":"A","words":[]}]                | topic 1: there are no words
          [{"key":"a","label":"A"}]                           | topic 1: it must have key, label and words
          [null]                                              | topic 1: it must have key, label and words
          [{"key":"a","label":"A","words":["x"]},{"key":"a","label":"B","words":["y"]}] | the key "a" is given twice
          [{"key":"A b","label":"A","words":["x"]}]           | the key "A b" must be
          [{"key":"a","label":" ","words":["x"]}]             | the label is empty
          [{"key":"a","label":"A","words":["X"]}]             | the word "X" must be lower case
          [{"key":"a","label":"A","words":["x","x"]}]         | a word is given twice
          [{"key":"a","label":"A","words":[null]}]            | a word is empty
          [{"key":"a","label":"A","wrods":["x"]}]             | line 1: Unrecognized field "wrods"
          [{                                                  | line 2:
          """)
  void aBrokenFileIsRefusedWithItsNameAndTheFault(String json, String fault) throws IOException {
    Path file = write(json + "\n");

    assertThatThrownBy(() -> Topics.load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(fault);
  }

  @Test
  void aMissingFileIsRefusedWithItsName() {
    Path file = folder.resolve("none.json");

    assertThatThrownBy(() -> Topics.load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("cannot be read");
  }

  private Path write(String json) throws IOException {
    return Files.writeString(folder.resolve("topics.json"), json);
  }
}
