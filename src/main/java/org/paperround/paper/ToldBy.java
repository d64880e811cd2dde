package org.paperround.paper;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who told which field, as it is kept: {@code upvotes=huggingface/1 code=huggingface/1}. Fields
 * told by the paper's source of the paper's version are left out, so that a paper of one source
 * costs nothing.
 */
final class ToldBy {

  private ToldBy() {}

  /** The text that is kept of these facts. */
  static String text(PaperFacts facts) {
    return facts.told().entrySet().stream()
        .filter(entry -> !isUsual(entry.getValue(), facts))
        .map(
            entry ->
                entry.getKey().stored()
                    + "="
                    + entry.getValue().source()
                    + "/"
                    + entry.getValue().version())
        .collect(Collectors.joining(" "));
  }

  /** The facts again, from that text and the values that are not null. */
  static PaperFacts facts(
      String text, Map<PaperField, @Nullable String> values, String source, int version) {
    Map<PaperField, String[]> tellers = tellers(text);
    Map<PaperField, Told> told = new EnumMap<>(PaperField.class);
    values.forEach(
        (field, value) -> {
          if (value != null && !value.isEmpty()) {
            String[] teller = tellers.get(field);
            told.put(
                field,
                teller == null
                    ? new Told(value, source, version)
                    : new Told(value, teller[0], Integer.parseInt(teller[1])));
          }
        });
    return new PaperFacts(told, source, version);
  }

  private static Map<PaperField, String[]> tellers(String text) {
    Map<PaperField, String[]> tellers = new EnumMap<>(PaperField.class);
    if (!text.isEmpty()) {
      for (String part : text.split(" ")) {
        int equals = part.indexOf('=');
        tellers.put(
            PaperField.ofStored(part.substring(0, equals)), part.substring(equals + 1).split("/"));
      }
    }
    return tellers;
  }

  private static boolean isUsual(Told told, PaperFacts facts) {
    return told.version() == facts.version() && told.source().equals(facts.source());
  }
}
