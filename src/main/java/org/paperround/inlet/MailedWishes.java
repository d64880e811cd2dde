package org.paperround.inlet;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.Unsubscriptions;

/**
 * Mails to the {@code mailto:} address of List-Unsubscribe (RFC 2369): {@code unsub+TOKEN@…}. The
 * token alone proves the wish, as in the link to the page, so the sender does not matter: mail
 * providers write such mails for their users.
 */
@Singleton
class MailedWishes {

  private static final int MOST_HEADER_BYTES = 64 * 1024;

  /** Where a mail's recipients are found; the envelope's own only where the server noted it. */
  private static final List<String> RECIPIENTS =
      List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");

  private static final Pattern ADDRESS =
      Pattern.compile("(?<![\\w.+-])(?i:unsub)\\+([A-Za-z0-9_-]{43})@");

  private static final Consent.Origin BY_MAIL = new Consent.Origin("by mail", null);

  private final Unsubscriptions unsubscriptions;

  MailedWishes(Unsubscriptions unsubscriptions) {
    this.unsubscriptions = unsubscriptions;
  }

  /** Unsubscribes whoever a message asks for; false if that is nobody. */
  boolean grant(byte[] message) {
    boolean isGranted = false;
    for (String token : tokens(message)) {
      if (unsubscriptions.byToken(token, BY_MAIL)) {
        isGranted = true;
      } else {
        Log.info("A mail asked to unsubscribe with a token that is wrong or too old");
      }
    }
    return isGranted;
  }

  /** The tokens in the recipients' addresses. Only the message's own headers count. */
  static Set<String> tokens(byte[] message) {
    InternetHeaders headers;
    try {
      int length = Math.min(message.length, MOST_HEADER_BYTES);
      headers = new InternetHeaders(new ByteArrayInputStream(message, 0, length));
    } catch (MessagingException e) {
      return Collections.emptySet();
    }
    Set<String> tokens = new LinkedHashSet<>();
    for (String name : RECIPIENTS) {
      String value = headers.getHeader(name, ",");
      if (value != null) {
        Matcher found = ADDRESS.matcher(value);
        while (found.find()) {
          tokens.add(found.group(1));
        }
      }
    }
    return tokens;
  }
}
