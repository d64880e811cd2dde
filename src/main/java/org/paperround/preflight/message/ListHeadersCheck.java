package org.paperround.preflight.message;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Trial;

/** Whether List-Id (RFC 2919) and the headers for unsubscribing (RFC 2369, RFC 8058) are right. */
@Singleton
class ListHeadersCheck implements Check {

  /** An identifier with at least one dot in angle brackets, never an address. */
  private static final Pattern LIST_ID =
      Pattern.compile("[^<>]*<[^<>@:/\\s.]+(?:\\.[^<>@:/\\s.]+)+>");

  @Override
  public CheckId id() {
    return CheckId.LIST_HEADERS;
  }

  @Override
  public Finding run(Trial trial) {
    RawMessage message = RawMessage.of(trial.message());
    List<String> wrong = new ArrayList<>();
    Optional<String> listId = message.only("List-Id");
    if (listId.filter(value -> LIST_ID.matcher(value).matches()).isEmpty()) {
      wrong.add(
          "List-Id must be one name such as <daily.example.org>; set PAPERROUND_MAIL_LIST_ID");
    }
    if (Unsubscribe.addresses(trial.message()).stream()
            .filter(address -> address.startsWith("https://"))
            .count()
        != 1) {
      wrong.add(
          "List-Unsubscribe must have exactly one https address; set PAPERROUND_PUBLIC_URL to one"
              + " that begins with https://");
    }
    if (message
        .only("List-Unsubscribe-Post")
        .filter("List-Unsubscribe=One-Click"::equals)
        .isEmpty()) {
      wrong.add("List-Unsubscribe-Post must say List-Unsubscribe=One-Click; please report this");
    }
    return wrong.isEmpty()
        ? Finding.pass(id(), "List-Id and the headers for unsubscribing are as they should be.")
        : Finding.fail(
            id(),
            "List headers of the mail are not as they should be.",
            String.join(". ", wrong) + ".");
  }
}
