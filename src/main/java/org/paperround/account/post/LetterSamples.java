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
    Letter question =
        new Letter(
            language,
            "A question",
            "A question for you",
            List.of("Somebody asked for something.", "Was it you?"),
            "See what was asked for",
            "/address/sample",
            List.of("The link works for 7 days."));
    Letter news =
        new Letter(language, "News", "It is done", List.of("So it is."), null, null, List.of());
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
