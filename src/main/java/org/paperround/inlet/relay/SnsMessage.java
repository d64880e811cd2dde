package org.paperround.inlet.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that Amazon SNS posts.
 *
 * @param fields as they came; only text as it was signed may be taken from them, so nothing here is
 *     stripped
 */
record SnsMessage(Fields fields) {

  static final String NOTIFICATION = "Notification";
  static final String CONFIRM = "SubscriptionConfirmation";
  static final String UNSUBSCRIBED = "UnsubscribeConfirmation";

  private static final List<String> OF_NOTIFICATIONS =
      List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");

  private static final List<String> OF_CONFIRMATIONS =
      List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

  static SnsMessage read(byte[] body) throws UnreadableCallException {
    return new SnsMessage(Fields.read(body));
  }

  String type() {
    return raw("Type");
  }

  String topic() {
    return raw("TopicArn");
  }

  String message() {
    return raw("Message");
  }

  String subscribeUrl() {
    return raw("SubscribeURL");
  }

  String certificateUrl() {
    return raw("SigningCertURL");
  }

  String signature() {
    return raw("Signature");
  }

  @Nullable Instant timestamp() {
    return fields.time("Timestamp");
  }

  /** The algorithm of the signature; null if it is none that SNS has. */
  @Nullable String algorithm() {
    return switch (raw("SignatureVersion")) {
      case "1" -> "SHA1withRSA";
      case "2" -> "SHA256withRSA";
      default -> null;
    };
  }

  /** What the signature is over: names and values, a line each. */
  byte[] signed() {
    StringBuilder text = new StringBuilder();
    for (String name : type().equals(NOTIFICATION) ? OF_NOTIFICATIONS : OF_CONFIRMATIONS) {
      // SNS leaves a missing subject out.
      if (fields.node().hasNonNull(name)) {
        text.append(name).append('\n').append(raw(name)).append('\n');
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String raw(String name) {
    return fields.node().path(name).asText("");
  }
}
