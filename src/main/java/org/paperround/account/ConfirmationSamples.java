package org.paperround.account;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.paperround.platform.language.Language;
import org.paperround.platform.template.TemplateSamples;

/** Tries out the confirmation mail's templates. */
@Singleton
final class ConfirmationSamples implements TemplateSamples {

  private final ConfirmationTemplates templates;

  ConfirmationSamples(ConfirmationTemplates templates) {
    this.templates = templates;
  }

  @Override
  public Stream<Supplier<String>> samples(Language language) {
    return Stream.of(
            sample(language, 7, "1 Example Street, 12345 Sampleton"), sample(language, 1, ""))
        .flatMap(view -> Stream.of(() -> templates.html(view), () -> templates.text(view)));
  }

  private static ConfirmationView sample(Language language, int validDays, String postalAddress) {
    return new ConfirmationView(
        language,
        "Paper Round",
        "https://papers.example.org",
        "https://papers.example.org/confirm/sample",
        validDays,
        postalAddress);
  }
}
