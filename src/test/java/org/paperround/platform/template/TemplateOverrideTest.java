package org.paperround.platform.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.paperround.digest.DigestTemplates;
import org.paperround.digest.HostilePapers;
import org.paperround.digest.SampleDigest;
import org.paperround.platform.language.Language;

@QuarkusTest
@TestProfile(OverriddenTemplatesProfile.class)
class TemplateOverrideTest {

  private static final Path MAIL = OverriddenTemplatesProfile.FOLDER.resolve("mails/digest.html");
  private static final Path SHEET = OverriddenTemplatesProfile.FOLDER.resolve("mails/mail.css");
  private static final Path TEXT = OverriddenTemplatesProfile.FOLDER.resolve("mails/digest.txt");

  @Inject DigestTemplates digests;
  @Inject TemplateCheck check;

  @AfterEach
  void clear() throws IOException {
    Files.deleteIfExists(MAIL);
    Files.deleteIfExists(TEXT);
    Files.deleteIfExists(SHEET);
    Files.deleteIfExists(MAIL.resolveSibling("card.html"));
  }

  @Test
  void anEditShowsWithTheNextMailAndSoDoesTakingItBack() throws IOException {
    String builtIn = digests.html(SampleDigest.view(Language.ENGLISH));
    Files.writeString(MAIL, "<p>{view.siteName}, {view.papers}, {view.edition.day}");

    assertThat(digests.html(SampleDigest.view(Language.ENGLISH)))
        .isEqualTo("<p>Paper Round, 3, 24 November 2026");

    Files.delete(MAIL);
    assertThat(digests.html(SampleDigest.view(Language.ENGLISH))).isEqualTo(builtIn);
  }

  @Test
  void whatTheBuiltInTemplateDoesNotUseCanBeUsed() throws IOException {
    Files.writeString(
        TEXT,
        "{#for s in view.sections}{#for e in s.entries}{e.paper.categories.size}{/for}{/for}");

    assertThat(digests.text(SampleDigest.view(Language.ENGLISH))).isEqualTo("210");
  }

  @Test
  void anOverridingHtmlTemplateEscapesLikeTheBuiltInOne() throws IOException {
    Files.writeString(
        MAIL, "{#include mails/card heading=view.sections.0.entries.0.paper.title /}");
    Files.writeString(MAIL.resolveSibling("card.html"), "<h1>{heading}</h1>");

    assertThat(digests.html(HostilePapers.digest(List.of("<script>"))))
        .isEqualTo("<h1>&lt;script&gt;</h1>");
  }

  @Test
  void aMisspeltNameIsReportedWithFileAndLine() throws IOException {
    Files.writeString(MAIL, "<p>\n\n{view.sitename}");

    assertThatIllegalStateException()
        .isThrownBy(check::renderAll)
        .withMessageContaining(MAIL.toRealPath() + ", line 3")
        .withMessageContaining("sitename");
  }

  @Test
  void anUnclosedSectionIsReportedWithFileAndLine() throws IOException {
    Files.writeString(MAIL, "<p>\n{#if view.leftOut > 0}\nmore");

    assertThatIllegalStateException()
        .isThrownBy(check::renderAll)
        .withMessageContaining(MAIL.toRealPath() + ", line 3")
        .withMessageContaining("unterminated section [if]");
  }

  @Test
  void intactTemplatesAreListed() throws IOException {
    Files.writeString(MAIL, "{view.siteName}");

    assertThat(check.renderAll()).containsExactly("mails/digest.html");
  }

  @Test
  void aStyleSheetOfOnesOwnIsWrittenIntoTheBuiltInMails() throws IOException {
    Files.writeString(SHEET, ".lead { color: #123456; } @media print { .lead { color: red } }");

    assertThat(digests.html(SampleDigest.view(Language.ENGLISH)))
        .contains(
            "<h1 class=\"lead ink\" style=\"color:#123456\">",
            "<style>@media print{.lead{color:red !important}}</style>");
    assertThat(check.renderAll()).containsExactly("mails/mail.css");
  }

  @Test
  void aStyleSheetThatCannotBeReadIsReportedWithFileAndPlace() throws IOException {
    Files.writeString(SHEET, ".lead { color: red }\n.ink { color red; x }");

    assertThatIllegalStateException()
        .isThrownBy(check::renderAll)
        .withMessageContaining(SHEET.toRealPath().toString())
        .withMessageContaining("2:14");
  }
}
