package org.paperround.round;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.paperround.digest.DigestTexts;
import org.paperround.platform.language.Language;
import org.paperround.source.intake.SourceNote;

/** Puts into words what a digest says of the sources it was made from. */
final class SourceSentences {

  private SourceSentences() {}

  /** The sentences in every language. */
  static Map<Language, List<String>> of(List<SourceNote> notes) {
    Map<Language, List<String>> sentences = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      sentences.put(
          language,
          notes.isEmpty() ? List.of() : of(notes, language, language.texts(DigestTexts.class)));
    }
    return sentences;
  }

  /** One sentence for all that is missing, then one for each quiet source. */
  static List<String> of(List<SourceNote> notes, Language language, DigestTexts texts) {
    List<String> missing = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (SourceNote note : notes) {
      switch (note) {
        case SourceNote.Missing(var label, var day) ->
            missing.add(
                "%s (%s)"
                    .formatted(
                        label,
                        day.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale())));
        case SourceNote.Quiet(var label) -> sentences.add(texts.quiet(label));
      }
    }
    if (!missing.isEmpty()) {
      sentences.addFirst(texts.missing(missing.size(), String.join(", ", missing)));
    }
    return List.copyOf(sentences);
  }
}
