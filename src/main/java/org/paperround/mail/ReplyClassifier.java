package org.paperround.mail;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.Transmission.Outcome;

/**
 * Reads what went wrong. The client below does not tell at which step a connection broke, so what
 * is not surely before the final dot is taken as uncertain.
 */
final class ReplyClassifier {

  private static final Pattern ENHANCED = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

  private ReplyClassifier() {}

  static Transmission classify(Throwable failure, String recipient) {
    String message = String.valueOf(failure.getMessage());
    String text = withoutAddress(message, recipient);
    if (failure instanceof SMTPException reply) {
      return new Transmission(outcome(reply), reply.getReplyCode(), enhanced(message), text);
    }
    if (failure instanceof IllegalArgumentException) {
      return new Transmission(Outcome.REJECTED, null, null, text);
    }
    Outcome outcome = isBeforeTheDialogue(failure) ? Outcome.DEFERRED : Outcome.UNCERTAIN;
    String kind = failure instanceof TimeoutException ? "no answer in time" : text;
    return new Transmission(outcome, null, null, kind);
  }

  /** A refused greeting or login is about us and passes; only a 5xx after it is about the mail. */
  private static Outcome outcome(SMTPException reply) {
    int code = reply.getReplyCode();
    boolean aboutUs = code == 530 || code == 534 || code == 535 || code == 538;
    String stage = String.valueOf(reply.getMessage());
    boolean greeting = stage.startsWith("got error response") || stage.startsWith("HELO failed");
    return code >= 500 && !aboutUs && !greeting ? Outcome.REJECTED : Outcome.DEFERRED;
  }

  private static boolean isBeforeTheDialogue(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return failure instanceof ConnectException
        || failure instanceof UnknownHostException
        || failure instanceof UnresolvedAddressException
        || failure instanceof javax.net.ssl.SSLException
        || failure.getCause() instanceof ConnectException
        || failure.getCause() instanceof UnknownHostException
        || message.startsWith("login is required")
        || message.startsWith("starttls required");
  }

  private static @Nullable String enhanced(String text) {
    Matcher code = ENHANCED.matcher(text);
    return code.find() ? code.group(1) : null;
  }

  /** Erasing a reader must leave no address behind, so none is kept in a reply, nor its user. */
  private static String withoutAddress(String text, String recipient) {
    String user = recipient.substring(0, recipient.lastIndexOf('@'));
    return text.replaceAll("(?i)" + Pattern.quote(recipient), "(recipient)")
        .replaceAll("(?i)(?<![\\w.+-])" + Pattern.quote(user) + "(?![\\w+-])", "(user)")
        .replaceAll("[\\r\\n]+", " ");
  }
}
