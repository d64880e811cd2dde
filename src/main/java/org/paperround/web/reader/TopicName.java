package org.paperround.web.reader;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Topic;
import org.paperround.platform.language.Language;

/** What pages call a topic. */
@TemplateExtension
final class TopicName {

  private TopicName() {}

  /** Its label in the language of the page. */
  static String named(
      Topic topic, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
    return topic.labelIn(Language.rendered(locale));
  }
}
