package org.paperround.bounce.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Verdict;

/** Reads a feedback report (RFC 5965): someone's complaint, or a machine's. */
final class Complaint {

  private static final int MOST_RECIPIENTS = 100;

  private Complaint() {}

  /** One verdict for each recipient it names, or one of none: many reports hide the address. */
  static List<Verdict> read(String report, Fields returned) {
    Fields fields = Fields.read(report);
    String type = fields.lower("Feedback-Type");
    Kind kind = type.equals("not-spam") ? Kind.IGNORED : Kind.COMPLAINT;
    List<String> recipients = new ArrayList<>();
    for (String name : List.of("Original-Rcpt-To", "Removal-Recipient")) {
      fields.all(name).stream()
          .limit(MOST_RECIPIENTS)
          .forEach(value -> Addresses.mailbox(value).ifPresent(recipients::add));
    }
    if (recipients.isEmpty()) {
      returned(returned).ifPresent(recipients::add);
    }
    return recipients.isEmpty()
        ? List.of(verdict(kind, null, type))
        : recipients.stream().map(recipient -> verdict(kind, recipient, type)).toList();
  }

  /** A complaint that only returns the message. */
  static List<Verdict> bare(Fields returned) {
    return List.of(verdict(Kind.COMPLAINT, returned(returned).orElse(null), "abuse"));
  }

  /** Outlook.com tells the recipient in a field of its own. */
  private static Optional<String> returned(Fields returned) {
    return returned
        .first("X-HmXmrOriginalRecipient")
        .or(() -> returned.first("To"))
        .flatMap(Addresses::mailbox);
  }

  private static Verdict verdict(Kind kind, @Nullable String recipient, String type) {
    return new Verdict(kind, recipient, null, type);
  }
}
