package org.paperround.preflight.message;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.DkimIdentity;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Trial;

/** Whether a mail as it is sent is signed, with all the headers that count. */
@Singleton
class DkimSignatureCheck implements Check {

  /** Those of RFC 6376 section 5.4.1 that we have, and those by which readers unsubscribe. */
  private static final List<String> NEEDED =
      List.of(
          "From",
          "To",
          "Subject",
          "Date",
          "Message-ID",
          "MIME-Version",
          "Content-Type",
          "List-Id",
          "List-Unsubscribe",
          "List-Unsubscribe-Post",
          "Auto-Submitted");

  @Override
  public CheckId id() {
    return CheckId.DKIM_SIGNATURE;
  }

  @Override
  public Finding run(Trial trial) {
    List<DkimSignature> signatures = DkimSignature.of(trial.message());
    if (signatures.isEmpty()) {
      return Finding.fail(
          id(),
          "The mail has no DKIM signature when it leaves Paper Round.",
          "Set up a key as docs/deliverability.md says. If your mail server signs every mail with a"
              + " key of your domain, this may be accepted.");
    }
    DkimVerification verification = new DkimVerification(RawMessage.of(trial.message()));
    for (DkimIdentity key : trial.setup().dkim()) {
      Optional<String> trouble = trouble(key, signatures, verification);
      if (trouble.isPresent()) {
        return Finding.fail(
            id(),
            trouble.get(),
            "This is a mistake of Paper Round or of its key file: please report it, and leave the"
                + " key out until it is mended.");
      }
    }
    return Finding.pass(
        id(), "The mail is signed, and the signature covers all headers that count.");
  }

  private static Optional<String> trouble(
      DkimIdentity key, List<DkimSignature> signatures, DkimVerification verification) {
    Optional<DkimSignature> own =
        signatures.stream()
            .filter(one -> one.domain().equalsIgnoreCase(key.domain()))
            .filter(one -> one.tag("s").equalsIgnoreCase(key.selector()))
            .findFirst();
    if (own.isEmpty()) {
      return Optional.of("The mail is not signed with the key “" + key.selector() + "”.");
    }
    List<String> unsigned =
        NEEDED.stream()
            .filter(name -> !own.get().signed().contains(name.toLowerCase(Locale.ROOT)))
            .toList();
    if (!unsigned.isEmpty()) {
      return Optional.of(
          "The signature “"
              + key.selector()
              + "” leaves out "
              + String.join(", ", unsigned)
              + " (h=), so anyone could change that.");
    }
    if (own.get().tags().containsKey("l")) {
      return Optional.of(
          "The signature “"
              + key.selector()
              + "” covers only a part of the text (l=), so anyone"
              + " could add to it.");
    }
    return verification
        .trouble(own.get(), key)
        .map(what -> "The signature “" + key.selector() + "” does not verify: " + what + ".");
  }
}
