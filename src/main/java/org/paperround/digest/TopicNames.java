package org.paperround.digest;

import jakarta.inject.Singleton;
import java.util.List;
import org.paperround.digest.DigestView.Entry;
import org.paperround.digest.DigestView.Section;
import org.paperround.interest.Topics;
import org.paperround.matching.Reason;
import org.paperround.platform.language.Language;

/** Calls the topics of reasons what readers of a language do; the matcher knows them in English. */
@Singleton
class TopicNames {

  private final Topics topics;

  TopicNames(Topics topics) {
    this.topics = topics;
  }

  List<Section> in(Language language, List<Section> sections) {
    return language == Language.ENGLISH
        ? sections
        : sections.stream()
            .map(
                section ->
                    new Section(
                        section.interest(),
                        section.entries().stream().map(entry -> in(language, entry)).toList()))
            .toList();
  }

  private Entry in(Language language, Entry entry) {
    return new Entry(
        entry.rank(),
        entry.paper(),
        entry.paperUrl(),
        entry.feedbackUrl(),
        entry.reasons().stream().map(reason -> in(language, reason)).toList());
  }

  private Reason in(Language language, Reason reason) {
    return reason.kind() != Reason.Kind.TOPIC
        ? reason
        : new Reason(
            reason.kind(),
            topics.translated(reason.label(), language),
            reason.words(),
            reason.field(),
            reason.possible());
  }
}
