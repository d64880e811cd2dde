package org.paperround.mail;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Objects;
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

  /** Only right after the reply code (RFC 2034): further on it could be part of an IP address. */
  private static final Pattern ENHANCED =
      Pattern.compile("\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})(?:\\s.*)?");

  /** Where the client says what was refused: these are about us, and pass for every mail. */
  private static final Pattern ABOUT_US =
      Pattern.compile(
          "(got error response|HELO failed|AUTH |sender address not accepted).*", Pattern.DOTALL);

  /** The client's own words, before it sends any of a mail above the server's limit. */
  private static final String TOO_LARGE = "message exceeds allowed size limit";

  private ReplyClassifier() {}

  static Transmission classify(Throwable failure, String recipient) {
    String words = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    String text = AddressScrubber.without(words, recipient);
    if (failure instanceof SMTPException reply) {
      return new Transmission(outcome(reply), reply.getReplyCode(), enhanced(reply), text);
    }
    String kind = failure instanceof TimeoutException ? "no answer in time" : text;
    return new Transmission(outcome(failure, text), null, null, kind);
  }

  /** A host that cannot be found is an illegal argument too, so what passes is asked first. */
  private static Outcome outcome(Throwable failure, String text) {
    if (isBeforeTheDialogue(failure)) {
      return Outcome.DEFERRED;
    }
    boolean refused = failure instanceof IllegalArgumentException || text.startsWith(TOO_LARGE);
    return refused ? Outcome.REJECTED : Outcome.UNCERTAIN;
  }

  /** A refused greeting, login or sender is about us; only a 5xx after it is about the mail. */
  private static Outcome outcome(SMTPException reply) {
    int code = reply.getReplyCode();
    boolean aboutUs = code == 530 || code == 534 || code == 535 || code == 538;
    boolean early = ABOUT_US.matcher(String.valueOf(reply.getMessage())).matches();
    return code >= 500 && !aboutUs && !early ? Outcome.REJECTED : Outcome.DEFERRED;
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

  private static @Nullable String enhanced(SMTPException reply) {
    return reply.getReplyMessages().stream()
        .map(ENHANCED::matcher)
        .filter(Matcher::matches)
        .map(code -> code.group(1))
        .findFirst()
        .orElse(null);
  }
}
