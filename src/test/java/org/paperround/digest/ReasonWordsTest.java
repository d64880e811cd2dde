package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.interest.Term.Kind;
import org.paperround.matching.Reason;
import org.paperround.matching.Reason.Field;
import org.paperround.platform.language.Language;
import org.paperround.testing.Texts;

class ReasonWordsTest {

  static Stream<Arguments> reasons() {
    return Stream.of(
        arguments(
            new Reason(Kind.KEYWORD, "dice loss", "Dice Loss", Field.TITLE),
            "keyword “dice loss” in the title"),
        arguments(
            new Reason(Kind.KEYWORD, "segmentation", "segmenting", Field.ABSTRACT),
            "keyword “segmentation”: “segmenting” in the abstract"),
        arguments(
            new Reason(Kind.TOPIC, "Diffusion", "flow matching", Field.ABSTRACT),
            "topic Diffusion: “flow matching” in the abstract"),
        arguments(
            new Reason(Kind.TOPIC, "Diffusion", "diffusion", Field.TITLE),
            "topic Diffusion in the title"),
        arguments(
            new Reason(Kind.CATEGORY, "cs.CL Computation and Language", "cs.CL", Field.CATEGORIES),
            "category cs.CL Computation and Language"),
        arguments(
            new Reason(Kind.AUTHOR, "A. Sample", "Ada Sample", Field.AUTHORS),
            "author you follow: Ada Sample"),
        arguments(
            new Reason(Kind.AUTHOR, "Ana Ruiz", "A. Ruiz", Field.AUTHORS, true),
            "possible match of an author you follow: A. Ruiz"),
        arguments(
            new Reason(Kind.KEYWORD, "author:Ruiz AND cat:cs.*", "A. Ruiz", Field.AUTHORS, true),
            "keyword “author:Ruiz AND cat:cs.*”: possible match “A. Ruiz” among the authors"),
        arguments(
            new Reason(Kind.ORGANISATION, "sampleu", "Sampleton University", Field.ORGANISATION),
            "organisation Sampleton University"),
        arguments(
            new Reason(Kind.KEYWORD, "a\r\nb", "", Field.TITLE), "keyword “a b” in the title"),
        arguments(
            new Reason(Kind.KEYWORD, "שיטה", "שיטה חדשה", Field.TITLE),
            "keyword “שיטה\u200E”: “שיטה חדשה\u200E” in the title"));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void aReasonIsSaidInWords(Reason reason, String words) {
    assertThat(in(Language.ENGLISH).of(reason)).isEqualTo(words);
  }

  @Test
  void aReaderOfGermanIsToldInGerman() {
    ReasonWords german = in(Language.GERMAN);

    assertThat(german.of(new Reason(Kind.KEYWORD, "dice loss", "Dice Loss", Field.TITLE)))
        .isEqualTo("Stichwort „dice loss“ im Titel");
    assertThat(german.of(new Reason(Kind.TOPIC, "Diffusion", "flow matching", Field.ABSTRACT)))
        .isEqualTo("Thema Diffusion: „flow matching“ in der Zusammenfassung");
    assertThat(german.of(new Reason(Reason.Kind.EXAMPLE, "My paper", "", Field.MEANING)))
        .isEqualTo("ähnlich wie „My paper“, das Ihnen gefällt");
  }

  private static ReasonWords in(Language language) {
    return new ReasonWords(Texts.of(DigestTexts.class, language));
  }
}
