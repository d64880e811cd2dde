package org.paperround.digest;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.paperround.platform.template.TemplateSamples;

/** Tries out the digest's templates. */
@Singleton
final class DigestSamples implements TemplateSamples {

  private final DigestTemplates templates;

  DigestSamples(DigestTemplates templates) {
    this.templates = templates;
  }

  @Override
  public Stream<Supplier<String>> samples() {
    return Stream.of(SampleDigest.view(), SampleDigest.whole())
        .flatMap(view -> Stream.of(() -> templates.html(view), () -> templates.text(view)));
  }
}
