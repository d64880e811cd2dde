package org.paperround.platform.template;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.paperround.platform.language.Language;

/**
 * Renderings with made-up data that a feature offers for its templates. Together they should pass
 * through every branch of every template, so that a mistake in any of them is found at the start.
 */
public interface TemplateSamples {

  /** Each one renders when asked, in that language, or throws what rendering throws. */
  Stream<Supplier<String>> samples(Language language);
}
