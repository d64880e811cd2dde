package org.paperround.bounce.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Verdict;
import org.paperround.bounce.reading.Judge.Judgement;
import org.paperround.bounce.reading.Notice.Mention;

/** Reads a delivery status report (RFC 3464), with a look at the text beside it. */
final class StatusReport {

  private static final int MOST_GROUPS = 101;
  private static final Set<String> ARRIVED = Set.of("delivered", "relayed", "expanded");
  private static final Pattern CODE = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
  private static final Pattern TYPE = Pattern.compile("^[A-Za-z][\\w-]*\\s*;\\s*");

  private final Judge judge;

  StatusReport(Judge judge) {
    this.judge = judge;
  }

  /** One verdict for each recipient's group; none if there is no such group. */
  List<Verdict> read(String report, Notice notice) {
    List<Verdict> verdicts = new ArrayList<>();
    List<Mention> mentions = notice.mentions(List.of());
    for (Fields group : Fields.groups(report, MOST_GROUPS)) {
      Optional<String> recipient = recipient(group);
      if (recipient.isPresent()) {
        verdicts.add(verdict(group, recipient.get(), notice, mentions));
      }
    }
    return verdicts;
  }

  /** The address that was written to goes before the one that it led to. */
  private static Optional<String> recipient(Fields group) {
    return group
        .first("Original-Recipient")
        .flatMap(Addresses::typed)
        .or(() -> group.first("Final-Recipient").flatMap(Addresses::typed))
        .or(() -> group.first("X-Actual-Recipient").flatMap(Addresses::typed));
  }

  private Verdict verdict(Fields group, String recipient, Notice notice, List<Mention> mentions) {
    String action = group.lower("Action").replaceFirst("[^a-z].*", "");
    String status = status(group);
    String words = words(group);
    if (ARRIVED.contains(action) || (status != null && status.startsWith("2."))) {
      return new Verdict(Kind.IGNORED, recipient, status, words.isEmpty() ? action : words);
    }
    boolean isFinal = !action.equals("delayed");
    List<String> told = told(group, recipient, notice, mentions);
    Phase phase = Phase.in(words);
    if (phase == Phase.UNKNOWN) {
      phase = Phase.in(told.getLast());
    }
    Judgement judgement = judge.judge(words, status, phase, isFinal);
    for (int i = 0; i < told.size() && !judgement.isFounded(); i++) {
      judgement = judge.judge(told.get(i), status, phase, isFinal);
    }
    return judgement.of(recipient, words.isBlank() ? told.getFirst() : words);
  }

  /** The server's words; else what the reporting system adds to the code. */
  private static String words(Fields group) {
    String words = TYPE.matcher(group.first("Diagnostic-Code").orElse("")).replaceFirst("");
    return words.isBlank()
        ? CODE.matcher(group.first("Status").orElse("")).replaceFirst("")
        : words;
  }

  private static @Nullable String status(Fields group) {
    Matcher code = CODE.matcher(group.first("Status").orElse(""));
    return code.find() ? code.group() : null;
  }

  /** What the text says of a recipient, by the name it has there. */
  private static List<String> told(
      Fields group, String recipient, Notice notice, List<Mention> mentions) {
    String name =
        group
            .first("Final-Recipient")
            .flatMap(Addresses::typed)
            .filter(other -> mentions.stream().anyMatch(m -> m.address().equalsIgnoreCase(other)))
            .orElse(recipient);
    return notice.about(name, mentions);
  }
}
