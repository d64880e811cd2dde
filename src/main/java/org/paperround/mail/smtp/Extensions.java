package org.paperround.mail.smtp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a server says that it can do (RFC 5321 section 4.1.1.1).
 *
 * @param parameters keyword in upper case to parameters
 */
record Extensions(Map<String, List<String>> parameters) {

  static final Extensions NONE = new Extensions(Map.of());

  /** Reads the answer to EHLO, whose first line only greets. */
  static Extensions of(Reply reply) {
    Map<String, List<String>> found = new HashMap<>();
    for (String line : reply.lines().subList(1, reply.lines().size())) {
      // AUTH=PLAIN is how servers wrote it before there was a standard, and some still do.
      String[] words = line.substring(Math.min(4, line.length())).strip().split("[ =]+");
      List<String> parameters =
          Arrays.stream(words).skip(1).map(word -> word.toUpperCase(Locale.ROOT)).toList();
      found.putIfAbsent(words[0].toUpperCase(Locale.ROOT), parameters);
    }
    return new Extensions(Map.copyOf(found));
  }

  /** Whether an extension is offered. */
  boolean offers(String keyword) {
    return parameters.containsKey(keyword);
  }

  /** The parameters of an extension; none if it is not offered. */
  List<String> of(String keyword) {
    return parameters.getOrDefault(keyword, List.of());
  }

  /** The most octets of a message (RFC 1870 section 4), where the server states a limit. */
  OptionalLong sizeLimit() {
    return of("SIZE").stream()
        .filter(size -> size.matches("[0-9]{1,18}"))
        .mapToLong(Long::parseLong)
        .filter(size -> size > 0)
        .findFirst();
  }
}
