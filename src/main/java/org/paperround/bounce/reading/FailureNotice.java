package org.paperround.bounce.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Verdict;
import org.paperround.bounce.reading.Judge.Judgement;
import org.paperround.bounce.reading.Notice.Mention;

/** Reads a report that is for people only: which recipients it names and what it says of each. */
final class FailureNotice {

  private static final int MOST_RECIPIENTS = 50;

  private final Judge judge;

  FailureNotice(Judge judge) {
    this.judge = judge;
  }

  /** One verdict for each recipient, at least one. */
  List<Verdict> read(Mail mail, Notice notice, Fields returned) {
    List<Mention> mentions = notice.mentions(others(mail, returned));
    Set<String> recipients = failed(mail);
    if (recipients.isEmpty()) {
      mentions.forEach(mention -> recipients.add(mention.address()));
    }
    if (recipients.isEmpty()) {
      String to = returned.first("To").flatMap(Addresses::mailbox).orElse(null);
      return List.of(verdict(to, List.of(notice.text())));
    }
    return recipients.stream()
        .limit(MOST_RECIPIENTS)
        .map(recipient -> verdict(recipient, notice.about(recipient, mentions)))
        .toList();
  }

  /** Addresses that are not the recipient's: whom the report is for, and whom it is from. */
  private static List<String> others(Mail mail, Fields returned) {
    List<String> others = new ArrayList<>();
    for (String field : List.of("To", "From", "Return-Path")) {
      mail.header().first(field).flatMap(Addresses::mailbox).ifPresent(others::add);
    }
    returned.first("From").flatMap(Addresses::mailbox).ifPresent(others::add);
    return others;
  }

  /** Exim, Google and others name the recipients in a header of their own. */
  private static Set<String> failed(Mail mail) {
    Set<String> failed = new LinkedHashSet<>();
    for (String value : mail.header().all("X-Failed-Recipients")) {
      for (String part : value.split(",", MOST_RECIPIENTS)) {
        Addresses.first(part).map(Words::lower).ifPresent(failed::add);
      }
    }
    return failed;
  }

  /** The narrowest text that says anything decides; what was refused may be told further on. */
  private Verdict verdict(@Nullable String recipient, List<String> texts) {
    Judgement judgement = new Judgement(Kind.SOFT, null, false, false);
    String words = texts.getLast();
    for (int i = 0; i < texts.size() && !judgement.isFounded(); i++) {
      words = texts.get(i);
      judgement = judge.judge(words, null, phase(texts.subList(i, texts.size())), true);
    }
    return judgement.of(recipient, words);
  }

  private static Phase phase(List<String> texts) {
    return texts.stream()
        .map(Phase::in)
        .filter(phase -> phase != Phase.UNKNOWN)
        .findFirst()
        .orElse(Phase.UNKNOWN);
  }
}
