package org.paperround.digest;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import org.paperround.matching.Reason;
import org.paperround.platform.language.Language;

/** Says in words why a paper is there. */
@TemplateExtension
public final class ReasonText {

  private ReasonText() {}

  /** Such as {@code keyword “dice loss” in the title}, in the language of the template. */
  public static String sentence(
      Reason reason, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
    return new ReasonWords(Language.rendered(locale).texts(DigestTexts.class)).of(reason);
  }
}
