package org.paperround.source.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.client5.http.utils.DateUtils;

/** How long a server wants to be left alone, read from the headers of its answer. */
final class ServerWishes {

  private static final Pattern SECONDS = Pattern.compile("(\\d{1,12})(?:\\.\\d*)?");

  /** A member of a structured list (RFC 9651): a name, and parameters with a number. */
  private static final Pattern POLICY =
      Pattern.compile(
          "(?:\"(?:[^\"\\\\]|\\\\.)*+\"|(?<![\\w.*-])[A-Za-z*][\\w.*-]*+)"
              + "((?:\\s*;\\s*[\\w*-]+=[^\\s;,]+)+)");

  private ServerWishes() {}

  /** Retry-After in both its forms (RFC 9110 section 10.2.3), a date as the time from now to it. */
  static Optional<Duration> retryAfter(Answer answer, Instant now) {
    return answer
        .header("retry-after")
        .flatMap(
            value ->
                seconds(value)
                    .or(
                        () ->
                            Optional.ofNullable(DateUtils.parseStandardDate(value.strip()))
                                .map(date -> Duration.between(now, date))
                                .map(time -> time.isNegative() ? Duration.ZERO : time)));
  }

  /**
   * How long until something may be asked again, if the answer says that the quota is used up: the
   * header RateLimit of the IETF's HTTPAPI group as a list of policies with r (remaining) and t
   * (seconds), its form {@code limit=, remaining=, reset=} of earlier drafts, and the still earlier
   * RateLimit-Remaining and RateLimit-Reset.
   */
  static Optional<Duration> quotaReset(Answer answer) {
    Stream<String> policies =
        values(answer, "ratelimit")
            .flatMap(value -> POLICY.matcher(value).results().map(found -> found.group(1)))
            .filter(parameters -> isZero(parameter(parameters, "r")))
            .flatMap(parameters -> parameter(parameters, "t").stream());
    Stream<String> drafts =
        values(answer, "ratelimit")
            .filter(value -> isZero(parameter(value, "remaining")))
            .flatMap(value -> parameter(value, "reset").stream());
    Stream<String> old =
        values(answer, "ratelimit-reset")
            .filter(value -> isZero(answer.header("ratelimit-remaining")));
    return Stream.of(policies, drafts, old)
        .flatMap(resets -> resets)
        .flatMap(text -> seconds(text).stream())
        .max(Duration::compareTo);
  }

  private static Stream<String> values(Answer answer, String header) {
    return answer.headers().getOrDefault(header, List.of()).stream();
  }

  private static Optional<String> parameter(String parameters, String name) {
    Matcher found =
        Pattern.compile("(?:^|[;,\\s])" + name + "\\s*=\\s*([\\d.]+)").matcher(parameters);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static boolean isZero(Optional<String> count) {
    return count.flatMap(ServerWishes::seconds).filter(Duration::isZero).isPresent();
  }

  private static Optional<Duration> seconds(String text) {
    Matcher found = SECONDS.matcher(text.strip());
    return found.matches()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(found.group(1))))
        : Optional.empty();
  }
}
