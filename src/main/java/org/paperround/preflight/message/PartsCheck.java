package org.paperround.preflight.message;

import jakarta.inject.Singleton;
import java.util.List;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Trial;
import org.paperround.preflight.message.OpenedMessage.Part;

/** Whether there is a plain text and an HTML form, in this order (RFC 2046 section 5.1.4). */
@Singleton
class PartsCheck implements Check {

  private static final String REMEDY =
      "Mend the templates mails/digest.html and mails/digest.txt, if you have your own; else please"
          + " report it.";

  @Override
  public CheckId id() {
    return CheckId.PARTS;
  }

  @Override
  public Finding run(Trial trial) {
    OpenedMessage message = OpenedMessage.of(trial.message());
    List<String> types = message.parts().stream().map(Part::type).toList();
    if (!message.type().equals("multipart/alternative")
        || !types.equals(List.of("text/plain", "text/html"))) {
      return Finding.fail(
          id(), "The mail is not made of a plain text and an HTML form, in this order.", REMEDY);
    }
    if (message.parts().stream().anyMatch(part -> part.text().isBlank())) {
      return Finding.fail(id(), "One of the two forms of the mail is empty.", REMEDY);
    }
    if (!message.parts().stream().allMatch(part -> part.charset().equalsIgnoreCase("UTF-8"))) {
      return Finding.fail(id(), "One of the two forms does not say that it is UTF-8.", REMEDY);
    }
    return Finding.pass(id(), "The mail has a plain text and an HTML form.");
  }
}
