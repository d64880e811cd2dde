package org.paperround.inlet.relay;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A topic that is listened to. Its name tells the one host that its messages may send us to.
 *
 * @param arn its name
 * @param host the SNS server of its region
 */
record SnsTopic(String arn, String host) {

  private static final Pattern ARN =
      Pattern.compile("arn:(aws|aws-cn|aws-us-gov):sns:([a-z0-9-]{3,30}):\\d{12}:[\\w-]{1,256}");

  /**
   * Reads a topic's name.
   *
   * @throws IllegalStateException if it is not the ARN of a topic
   */
  static SnsTopic of(String arn) {
    Matcher parts = ARN.matcher(arn.strip());
    if (!parts.matches()) {
      throw new IllegalStateException(
          "paperround.inlet.hooks.amazon.topics holds \""
              + arn
              + "\", which does not look like arn:aws:sns:eu-west-1:123456789012:name");
    }
    String end = parts.group(1).equals("aws-cn") ? ".amazonaws.com.cn" : ".amazonaws.com";
    return new SnsTopic(arn.strip(), "sns." + parts.group(2) + end);
  }

  /** The address, if it is an https one at this topic's host; nothing else is ever visited. */
  Optional<URI> own(String address) {
    try {
      URI uri = new URI(address);
      boolean own =
          "https".equals(lower(uri.getScheme()))
              && host.equals(lower(uri.getHost()))
              && host.equals(lower(uri.getRawAuthority()))
              && uri.getFragment() == null;
      return own ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
