package org.paperround.inlet.relay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.paperround.bounce.Kind;
import org.paperround.inlet.InletConfig;

/**
 * Mailgun's webhooks, one event a call. Their signature covers a time and a token, not the event;
 * so a token is bound to the first body it came with, and names the event: whoever got hold of one
 * can repeat what it said, but not have it say something else.
 */
@Singleton
class MailgunEvents implements RelayEvents {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MOST_TOKENS = 100_000;

  /** Nothing that could be taken from the token, next to which it is signed. */
  private static final Pattern TIME = Pattern.compile("\\d{1,12}");

  private final Optional<SecretKeySpec> key;
  private final Duration window;
  private final Cache<String, String> bodies;

  MailgunEvents(InletConfig config) {
    key =
        config
            .hooks()
            .mailgun()
            .signingKey()
            .filter(text -> !text.isBlank())
            .map(text -> new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    window = config.hooks().replayWindow();
    bodies = Caffeine.newBuilder().maximumSize(MOST_TOKENS).expireAfterWrite(window).build();
  }

  @Override
  public String name() {
    return "mailgun";
  }

  @Override
  public int largest() {
    return MOST_BYTES_OF_AN_EVENT;
  }

  @Override
  public boolean isOn() {
    return key.isPresent();
  }

  @Override
  public Optional<HookAnswer.Refused> objection(HookCall call, Instant now) {
    Fields signature;
    try {
      signature = Fields.read(call.body()).at("signature");
    } catch (UnreadableCallException e) {
      return Optional.of(HookAnswer.Refused.FORBIDDEN);
    }
    String time = signature.textOr("timestamp", "");
    String token = signature.textOr("token", "");
    boolean genuine =
        TIME.matcher(time).matches()
            && Seconds.isFresh(Seconds.instant(time), now, window)
            && isSigned(time + token, signature.text("signature"))
            && isFirstUse(token, call.body());
    return genuine ? Optional.empty() : Optional.of(HookAnswer.Refused.FORBIDDEN);
  }

  private boolean isSigned(String text, @Nullable String signature) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key.orElseThrow());
      byte[] ours = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return signature != null && MessageDigest.isEqual(ours, HexFormat.of().parseHex(signature));
    } catch (IllegalArgumentException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** A call that is repeated because we were away has the same body. */
  private boolean isFirstUse(String token, byte[] body) {
    String hash = HexFormat.of().formatHex(EventId.sha256(body));
    return hash.equals(bodies.get(token, unused -> hash));
  }

  @Override
  public Batch read(HookCall call, Instant now) throws UnreadableCallException {
    Fields all = Fields.read(call.body());
    Fields event = all.at("event-data");
    if (!event.isObject()) {
      throw new UnreadableCallException("no event-data");
    }
    // The event's own time is not signed: it counts no later than the one that is.
    Instant signed = all.at("signature").seconds("timestamp");
    Instant latest = signed != null && signed.isBefore(now) ? signed : now;
    Batch.Builder batch = new Batch.Builder(name(), latest);
    String token = all.at("signature").textOr("token", "");
    switch (event.textOr("event", "")) {
      case "failed" -> failed(token, event, batch);
      case "complained" -> batch.add(event(token, Kind.COMPLAINT, event));
      case "unsubscribed" -> leaves(event, batch);
      case "" -> batch.unreadable();
      default -> batch.ignored();
    }
    return batch.build();
  }

  private static void failed(String token, Fields event, Batch.Builder batch) {
    switch (event.textOr("reason", "")) {
      case "suppress-unsubscribe" -> leaves(event, batch);
      case "suppress-complaint" -> batch.add(event(token, Kind.COMPLAINT, event));
      case "suppress-bounce" -> batch.add(event(token, Kind.HARD, event));
      default -> batch.add(event(token, kind(event), event));
    }
  }

  private static void leaves(Fields event, Batch.Builder batch) {
    batch.leaves(event.text("recipient"), event.seconds("timestamp"));
  }

  /**
   * A temporary failure is tried again by Mailgun, and only its end counts. Of permanent ones hard
   * is what Mailgun calls a bounce; not what it gave up on ({@code old}), or what was refused for
   * the mail or the sender ({@code generic}, {@code espblock}).
   */
  private static Kind kind(Fields event) {
    if (!event.textOr("severity", "").equals("permanent")) {
      return Kind.IGNORED;
    }
    return switch (event.at("delivery-status").textOr("bounce-type", "")) {
      case "hard" -> Kind.HARD;
      case "soft" -> Kind.SOFT;
      default -> event.textOr("reason", "").equals("bounce") ? Kind.HARD : Kind.SOFT;
    };
  }

  private static Event event(String token, Kind kind, Fields event) {
    Fields status = event.at("delivery-status");
    return new Event(token, kind, event.text("recipient"), event.seconds("timestamp"))
        .mail(
            event.at("message").at("headers").text("message-id"),
            event.at("envelope").text("sender"))
        .because(
            status.text("enhanced-code"),
            status.textOr("message", status.textOr("description", event.textOr("reason", ""))));
  }
}
