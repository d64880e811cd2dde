package org.paperround.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportArgumentsTest {

  @Test
  void optionsMayStandAnywhereBetweenFiles() {
    ImportArguments arguments =
        ImportArguments.parse(
            List.of("a.txt", "--list-date", "2025-11-11", "b", "--format", "csv"));

    assertThat(arguments.files()).containsExactly(Path.of("a.txt"), Path.of("b"));
    assertThat(arguments.listDate()).isEqualTo(LocalDate.of(2025, 11, 11));
    assertThat(arguments.formatOf(Path.of("a.txt"))).isEqualTo("csv");
  }

  @ParameterizedTest
  @CsvSource({
    "papers.txt, page-text", "papers.jsonl, jsonl", "papers.json, hf-json", "papers.tsv, csv",
    "refs.bib, bibtex", "page.html, page-html", "journal.rss, feed", "noending, page-text"
  })
  void withoutAFormatTheEndingSaysIt(String file, String format) {
    assertThat(ImportArguments.parse(List.of(file)).formatOf(Path.of(file))).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({
    "--format, --format needs a value",
    "--list-date 11.11.2025 f, The list date must look like 2025-11-11",
    "--fromat csv f, There is no option --fromat",
    "--format csv, Usage: import"
  })
  void aWrongCommandLineIsExplained(String line, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImportArguments.parse(List.of(line.split(" "))))
        .withMessageStartingWith(sentence);
  }
}
