package org.paperround.platform.language;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates as templates write them, in the language that the template is rendered in. */
@TemplateExtension
public final class Dates {

  private Dates() {}

  /** {@code 24 November 2026}. */
  public static String day(
      LocalDate date, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
    return Language.rendered(locale).day(date);
  }

  /** {@code Tuesday, 24 November 2026}. */
  public static String weekday(
      LocalDate date, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
    return Language.rendered(locale).weekday(date);
  }
}
