package org.paperround.digest;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.paperround.platform.language.Language;
import org.paperround.platform.template.TemplateSamples;

/** Tries out the digest's templates. */
@Singleton
final class DigestSamples implements TemplateSamples {

  private final DigestTemplates templates;

  DigestSamples(DigestTemplates templates) {
    this.templates = templates;
  }

  @Override
  public Stream<Supplier<String>> samples(Language language) {
    return Stream.of(SampleDigest.view(language), SampleDigest.whole(language))
        .flatMap(view -> Stream.of(() -> templates.html(view), () -> templates.text(view)));
  }
}
