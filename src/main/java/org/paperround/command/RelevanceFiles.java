package org.paperround.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.PaperCard;

/**
 * A test collection in JSON Lines: papers {@code {"id","title","abstract","date"}}, profiles {@code
 * {"id","words","liked":[…],"pool"}} and pools {@code {"pool","ids":[…],"history":[…]}}.
 *
 * @param papers by their ids; a card's id is its place in the file, from 1
 * @param profiles what readers want
 * @param pools the papers of a day by the pool's name
 */
record RelevanceFiles(
    Map<String, PaperCard> papers, List<Profile> profiles, Map<String, Pool> pools) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A reader.
   *
   * @param id names it in the ranking
   * @param words what it subscribes to in words; may be empty
   * @param liked ids of papers it likes; may be empty
   * @param pool the pool to rank
   */
  record Profile(String id, String words, List<String> liked, String pool) {}

  /**
   * Papers to rank, and those known before.
   *
   * @param ids papers of the day
   * @param history earlier papers, for statistics only
   */
  record Pool(List<String> ids, List<String> history) {}

  /**
   * Reads a collection.
   *
   * @throws IOException if a file cannot be read, with its name and line if that is no JSON
   */
  static RelevanceFiles read(Path papers, Path profiles, Path pools) throws IOException {
    Map<String, PaperCard> cards = new LinkedHashMap<>();
    for (JsonNode paper : lines(papers)) {
      cards.putIfAbsent(paper.path("id").asText(), card(cards.size() + 1, paper));
    }
    List<Profile> readers = new ArrayList<>();
    for (JsonNode profile : lines(profiles)) {
      readers.add(
          new Profile(
              profile.path("id").asText(),
              profile.path("words").isTextual() ? profile.path("words").asText().strip() : "",
              texts(profile.path("liked")),
              profile.path("pool").asText()));
    }
    Map<String, Pool> days = new LinkedHashMap<>();
    for (JsonNode pool : lines(pools)) {
      days.put(
          pool.path("pool").asText(),
          new Pool(texts(pool.path("ids")), texts(pool.path("history"))));
    }
    return new RelevanceFiles(cards, readers, days);
  }

  /** The papers of these ids, in their order; unknown ids are left out. */
  List<PaperCard> cards(List<String> ids) {
    return ids.stream().filter(papers::containsKey).map(papers::get).toList();
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          nodes.add(node(file, number, line));
        }
      }
    }
    return nodes;
  }

  private static JsonNode node(Path file, int number, String line) throws IOException {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IOException("%s, line %d is no JSON".formatted(file, number), e);
    }
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static PaperCard card(long id, JsonNode paper) {
    LocalDate date = date(paper.path("date").asText(""));
    return new PaperCard(
        id,
        line(paper.path("title")),
        line(paper.path("abstract")),
        List.of(),
        0,
        null,
        List.of(),
        date,
        date == null ? LocalDate.EPOCH : date,
        0,
        0,
        null,
        null,
        null,
        List.of(),
        false);
  }

  private static String line(JsonNode text) {
    return text.isTextual() ? text.asText().replaceAll("\\s+", " ").strip() : "";
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
