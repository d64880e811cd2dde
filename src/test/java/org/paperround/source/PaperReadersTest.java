package org.paperround.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperround.source.jsonl.JsonLinesReader;
import org.paperround.source.page.PageTextReader;

class PaperReadersTest {

  private final PaperReaders readers =
      new PaperReaders(List.of(new JsonLinesReader(), new PageTextReader()));

  @Test
  void givesTheReaderOfAFormat() {
    assertThat(readers.forFormat("page-text")).isInstanceOf(PageTextReader.class);
    assertThat(readers.forFormat(ImportFormat.JSONL)).isInstanceOf(JsonLinesReader.class);
  }

  @Test
  void listsWhatIsSupportedWhereAFormatIsUnknown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> readers.forFormat("xml"))
        .withMessage("there is no import format \"xml\"; supported today: page-text, jsonl");
  }

  @Test
  void listsWhatIsSupportedWhereAFormatCannotBeReadYet() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> readers.forFormat("csv"))
        .withMessage("the format csv cannot be imported yet; supported today: page-text, jsonl");
  }

  @Test
  void refusesTwoReadersForOneFormat() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new PaperReaders(List.of(new PageTextReader(), new PageTextReader())));
  }

  @Test
  void everyFormatIsFoundByItsWireName() {
    for (ImportFormat format : ImportFormat.values()) {
      assertThat(ImportFormat.ofWireName(format.wireName())).contains(format);
    }
  }
}
