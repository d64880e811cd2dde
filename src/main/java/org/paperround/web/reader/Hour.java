package org.paperround.web.reader;

import io.quarkus.qute.TemplateExtension;

/** Hours of the day as pages write them. */
@TemplateExtension
final class Hour {

  private Hour() {}

  /** {@code 07:00}. */
  static String clock(int hour) {
    return "%02d:00".formatted(hour);
  }
}
