package org.paperround.account.post;

import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.paperround.platform.language.Language;
import org.paperround.platform.template.TemplateSamples;

/** Tries out the letter's templates. */
@Singleton
final class LetterSamples implements TemplateSamples {

  private static final String SITE = "https://papers.example.org";

  @Override
  public Stream<Supplier<String>> samples(Language language) {
    LetterTexts texts = language.texts(LetterTexts.class);
    Letter question =
        new Letter(
            language,
            texts.askOldSubject(),
            texts.askOldTitle(),
            List.of(texts.askOldLead("Paper Round", "ada@example.org"), texts.askOldBoth()),
            texts.askButton(),
            "/address/sample",
            List.of(texts.works(7), texts.askOldNotYou()));
    Letter news =
        new Letter(
            language,
            texts.doneOldTitle(),
            texts.doneOldTitle(),
            List.of(texts.doneOldLead("Paper Round", "ada@example.org"), texts.doneOldLinks()),
            null,
            null,
            List.of());
    return Stream.of(
            new LetterView(
                "Paper Round", SITE, question, SITE + "/address/sample", "1 Example Street"),
            new LetterView("Paper Round", SITE, news, null, ""))
        .flatMap(
            view ->
                Stream.of(
                    () -> Letters.render(view, Variant.TEXT_HTML),
                    () -> Letters.render(view, Variant.TEXT_PLAIN)));
  }
}
