package org.paperround.inlet.relay;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paperround.inlet.InletConfig;

/**
 * Amazon SES through a topic of SNS. Signatures of both versions are checked by the certificate
 * that the topic's own SNS server gives; a subscription is confirmed for the topics in the
 * configuration only.
 */
@Singleton
class AmazonEvents implements RelayEvents {

  private final Map<String, SnsTopic> topics;
  private final Duration window;
  private final SnsCertificates certificates;
  private final Download download;

  AmazonEvents(InletConfig config, SnsCertificates certificates, Download download) {
    this.certificates = certificates;
    this.download = download;
    window = config.hooks().replayWindow();
    topics =
        config.hooks().amazon().topics().orElse(List.of()).stream()
            .map(SnsTopic::of)
            .collect(Collectors.toMap(SnsTopic::arn, Function.identity(), (one, same) -> one));
  }

  @Override
  public String name() {
    return "amazon";
  }

  @Override
  public int largest() {
    return MOST_BYTES_OF_AN_EVENT;
  }

  @Override
  public boolean isOn() {
    return !topics.isEmpty();
  }

  @Override
  public Optional<HookAnswer.Refused> objection(HookCall call, Instant now) {
    try {
      SnsMessage message = SnsMessage.read(call.body());
      SnsTopic topic = topics.get(message.topic());
      boolean genuine =
          topic != null
              && Seconds.isFresh(message.timestamp(), now, window)
              && isSigned(message, topic, now);
      return genuine ? Optional.empty() : Optional.of(HookAnswer.Refused.FORBIDDEN);
    } catch (UnreadableCallException e) {
      return Optional.of(HookAnswer.Refused.FORBIDDEN);
    } catch (IOException e) {
      Log.warnf("The certificate of a message of SNS cannot be had: %s", e.getMessage());
      return Optional.of(HookAnswer.Refused.UNAVAILABLE);
    }
  }

  private boolean isSigned(SnsMessage message, SnsTopic topic, Instant now) throws IOException {
    String algorithm = message.algorithm();
    Optional<URI> certificate = topic.own(message.certificateUrl());
    if (algorithm == null || certificate.isEmpty()) {
      return false;
    }
    Optional<PublicKey> key = certificates.key(certificate.get(), now);
    if (key.isEmpty()) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance(algorithm);
      verifier.initVerify(key.get());
      verifier.update(message.signed());
      return verifier.verify(Base64.getDecoder().decode(message.signature()));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public Batch read(HookCall call, Instant now) throws UnreadableCallException, IOException {
    SnsMessage message = SnsMessage.read(call.body());
    return switch (message.type()) {
      case SnsMessage.NOTIFICATION -> SesEvents.read(message.message(), name(), now);
      case SnsMessage.CONFIRM -> confirm(message);
      case SnsMessage.UNSUBSCRIBED -> {
        Log.warnf("SNS says that %s sends us nothing any more", message.topic());
        yield Batch.EMPTY;
      }
      default -> throw new UnreadableCallException("no type of message that SNS has");
    };
  }

  private Batch confirm(SnsMessage message) throws UnreadableCallException, IOException {
    SnsTopic topic = topics.get(message.topic());
    URI address =
        Optional.ofNullable(topic)
            .flatMap(known -> known.own(message.subscribeUrl()))
            .orElseThrow(() -> new UnreadableCallException("no address of SNS to confirm at"));
    download.get(address);
    Log.infof("Confirmed to SNS that we listen to %s", message.topic());
    return Batch.EMPTY;
  }
}
