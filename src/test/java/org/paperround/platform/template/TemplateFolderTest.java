package org.paperround.platform.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.qute.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateFolderTest {

  @TempDir Path dir;
  private Path folder;

  @BeforeEach
  void fill() throws IOException {
    folder = Files.createDirectories(dir.resolve("templates"));
    Files.createDirectories(folder.resolve("mails"));
    Files.writeString(folder.resolve("mails/digest.txt"), "Grüße");
    Files.writeString(folder.resolve("home.html"), "<p>");
    Files.writeString(folder.resolve(".hidden.html"), "x");
    Files.writeString(folder.resolve("notes.md"), "x");
    Files.writeString(folder.resolve("mails/mail.css"), ".a { color: red }");
    Files.writeString(dir.resolve("secret.html"), "secret");
  }

  @Test
  void aTemplateIsFoundWithAndWithoutItsEnding() {
    TemplateFolder templates = new TemplateFolder(folder);

    assertThat(templates.locate("mails/digest.txt")).isPresent();
    assertThat(templates.file("mails/digest")).isEqualTo(templates.file("mails/digest.txt"));
    assertThat(templates.locate("mails/confirmation.txt")).isEmpty();
  }

  @Test
  void itsEndingDecidesWhetherItIsEscaped() throws IOException {
    TemplateFolder templates = new TemplateFolder(folder);

    assertThat(templates.locate("home").orElseThrow().getVariant())
        .contains(Variant.forContentType(Variant.TEXT_HTML));
    assertThat(templates.locate("mails/digest").orElseThrow().getVariant())
        .contains(Variant.forContentType(Variant.TEXT_PLAIN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret.html", "../secret", "mails/../../secret.html", "a\0b"})
  void noNameLeadsOutOfTheFolder(String id) {
    assertThat(new TemplateFolder(folder).locate(id)).isEmpty();
  }

  @Test
  void neitherAnAbsoluteNameNorALinkLeadsOutOfTheFolder() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.html"), dir.resolve("secret.html"));
    TemplateFolder templates = new TemplateFolder(folder);

    assertThat(templates.locate(dir.resolve("secret.html").toString())).isEmpty();
    assertThat(templates.locate("link.html")).isEmpty();
  }

  @Test
  void itsTemplatesAndStyleSheetsAreListedByName() {
    assertThat(new TemplateFolder(folder).files().keySet())
        .containsExactly("home.html", "mails/digest.txt", "mails/mail.css");
  }

  @Test
  void withoutAFolderNothingIsFound() {
    TemplateFolder none = new TemplateFolder((Path) null);

    assertThat(none.exists()).isFalse();
    assertThat(none.locate("home")).isEmpty();
    assertThat(none.files()).isEmpty();
  }

  @Test
  void aFolderThatIsMissingIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new TemplateFolder(dir.resolve("missing")))
        .withMessageContaining("paperround.templates.dir")
        .withMessageContaining("missing");
  }
}
