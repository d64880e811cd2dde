package org.paperround.inlet.relay;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.bounce.Kind;
import org.paperround.inlet.InletConfig;

/** SendGrid's signed event webhook: an array of events a call, signed together with a time. */
@Singleton
class SendgridEvents implements RelayEvents {

  private static final String SIGNATURE = "X-Twilio-Email-Event-Webhook-Signature";
  private static final String TIMESTAMP = "X-Twilio-Email-Event-Webhook-Timestamp";

  private final Optional<PublicKey> key;
  private final Duration window;

  SendgridEvents(InletConfig config) {
    key =
        config
            .hooks()
            .sendgrid()
            .publicKey()
            .filter(text -> !text.isBlank())
            .map(SendgridEvents::publicKey);
    window = config.hooks().replayWindow();
  }

  private static PublicKey publicKey(String text) {
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(text);
      return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "paperround.inlet.hooks.sendgrid.public-key must be the verification key that SendGrid"
              + " shows, as Base64",
          e);
    }
  }

  @Override
  public String name() {
    return "sendgrid";
  }

  @Override
  public int largest() {
    return MOST_BYTES_OF_A_BATCH;
  }

  @Override
  public boolean isOn() {
    return key.isPresent();
  }

  @Override
  public Optional<HookAnswer.Refused> objection(HookCall call, Instant now) {
    String time = call.header(TIMESTAMP);
    boolean genuine =
        time != null
            && Seconds.isFresh(Seconds.instant(time), now, window)
            && isSigned(time, call.body(), call.header(SIGNATURE));
    return genuine ? Optional.empty() : Optional.of(HookAnswer.Refused.FORBIDDEN);
  }

  private boolean isSigned(String time, byte[] body, @Nullable String signature) {
    try {
      Signature verifier = Signature.getInstance("SHA256withECDSA");
      verifier.initVerify(key.orElseThrow());
      verifier.update(time.getBytes(StandardCharsets.UTF_8));
      verifier.update(body);
      return signature != null && verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public Batch read(HookCall call, Instant now) throws UnreadableCallException {
    Fields events = Fields.read(call.body());
    if (!events.node().isArray()) {
      throw new UnreadableCallException("not an array");
    }
    Batch.Builder batch = new Batch.Builder(name(), now);
    events.elements().forEach(event -> read(event, batch));
    return batch.build();
  }

  private static void read(Fields event, Batch.Builder batch) {
    switch (event.textOr("event", "")) {
      case "bounce" -> batch.add(event(event, bounce(event)));
      case "dropped" -> dropped(event, batch);
      case "spamreport" -> batch.add(event(event, Kind.COMPLAINT));
      case "unsubscribe", "group_unsubscribe" -> leaves(event, batch);
      case "" -> batch.unreadable();
      default -> batch.ignored();
    }
  }

  /**
   * A block is about the day or the mail. So are bounces that SendGrid puts down to anything but
   * the address itself.
   */
  private static Kind bounce(Fields event) {
    if (event.textOr("type", "").equals("blocked")) {
      return Kind.SOFT;
    }
    return switch (event.textOr("bounce_classification", "")) {
      case "", "Invalid Address", "Unclassified" -> Kind.HARD;
      default -> Kind.SOFT;
    };
  }

  /** A mail that SendGrid did not send, mostly because of what became of one before. */
  private static void dropped(Fields event, Batch.Builder batch) {
    switch (event.textOr("reason", "")) {
      case "Bounced Address", "Invalid" -> batch.add(event(event, Kind.HARD));
      case "Spam Reporting Address" -> batch.add(event(event, Kind.COMPLAINT));
      case "Unsubscribed Address" -> leaves(event, batch);
      default -> batch.ignored();
    }
  }

  private static void leaves(Fields event, Batch.Builder batch) {
    batch.leaves(event.text("email"), event.seconds("timestamp"));
  }

  private static Event event(Fields event, Kind kind) {
    String id = event.textOr("sg_event_id", event.toString());
    return new Event(id, kind, event.text("email"), event.seconds("timestamp"))
        .mail(event.text("smtp-id"), null)
        .because(event.text("status"), event.text("reason"));
  }
}
