package org.paperround.bounce.reading;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Verdict;

/** Real messages of many mail systems, with what they are. */
class SamplesTest {

  private static final Path FOLDER =
      Path.of("src/test/resources/org/paperround/bounce/reading/samples");

  static final Path MESSAGES = FOLDER.resolve("messages");

  private record Expected(String file, int number, Kind kind) {}

  @Test
  void at_least_97_percent_of_the_recipients_are_judged_right() throws IOException {
    List<String> wrong = wrong(Sentences.known());

    assertThat(wrong).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void as_many_recipients_are_found_as_there_are() throws IOException {
    IncomingMessageReader reader = new IncomingMessageReader();
    for (Map.Entry<String, List<Expected>> file : expected().entrySet()) {
      assertThat(read(reader, file.getKey())).as(file.getKey()).hasSameSizeAs(file.getValue());
    }
  }

  @Test
  void the_standards_alone_go_a_long_way() throws IOException {
    assertThat(wrong(new Sentences(List.of()))).hasSizeLessThan(50);
  }

  @Test
  void what_no_system_says_alone_does_nearly_all() throws IOException {
    assertThat(wrong(Sentences.known().only("common"::equals))).hasSizeLessThan(12);
  }

  private static List<String> wrong(Sentences sentences) throws IOException {
    IncomingMessageReader reader = new IncomingMessageReader(sentences);
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, List<Expected>> file : expected().entrySet()) {
      List<Verdict> verdicts = read(reader, file.getKey());
      for (Expected wanted : file.getValue()) {
        boolean isThere = wanted.number() <= verdicts.size();
        if (!isThere || verdicts.get(wanted.number() - 1).kind() != wanted.kind()) {
          wrong.add(wanted + " but " + verdicts);
        }
      }
    }
    return wrong;
  }

  private static List<Verdict> read(IncomingMessageReader reader, String file) throws IOException {
    byte[] message = Files.readAllBytes(MESSAGES.resolve(file));
    return reader.read(new ByteArrayInputStream(message)).verdicts();
  }

  private static Map<String, List<Expected>> expected() throws IOException {
    List<Expected> lines =
        Files.readAllLines(FOLDER.resolve("expected.tsv")).stream()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .map(line -> new Expected(line[0], Integer.parseInt(line[1]), kind(line[4], line[5])))
            .toList();
    assertThat(lines).hasSize(212);
    return lines.stream()
        .collect(groupingBy(Expected::file, LinkedHashMap::new, Collectors.toList()));
  }

  private static Kind kind(String reason, String hard) {
    return switch (reason) {
      case "feedback" -> Kind.COMPLAINT;
      case "vacation", "delivered" -> Kind.IGNORED;
      default -> Boolean.parseBoolean(hard) ? Kind.HARD : Kind.SOFT;
    };
  }
}
