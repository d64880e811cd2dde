package org.paperround.source.huggingface;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.source.fields.Fields;
import org.paperround.source.hfjson.DailyPapers;
import org.paperround.source.hfjson.DailyPapersInput;
import org.paperround.source.http.Answer;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.HeldPapers;

/**
 * One page of a day's list.
 *
 * @param held its papers and what could not be read
 * @param whole whether its array was read to the end
 * @param next the address of the next page, if the server tells it
 * @param refusal what the server says where it refuses the page; null if it does not
 */
record DailyPage(HeldPapers held, boolean whole, Optional<URI> next, @Nullable String refusal) {

  /** The status of a day that is not open, or of a question that is wrong. */
  static final int REFUSED = 400;

  private static final int LONGEST_REFUSAL = 4_096;

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /**
   * Reads an answer.
   *
   * @param number of the page, from 0
   * @throws IOException if the page ends or breaks off too early
   */
  static DailyPage in(Answer answer, Ask ask, int number) throws IOException {
    HeldPapers held = new HeldPapers(number == 0 ? "" : "page %d, ".formatted(number + 1));
    if (answer.status() == REFUSED) {
      return new DailyPage(held, false, Optional.empty(), refusal(answer));
    }
    DailyPapers papers = new DailyPapers(HuggingFace.NAME, ask.today(), ask.day());
    boolean whole = new DailyPapersInput("the answer", papers).read(answer.body(), held);
    Optional<URI> next =
        NextLink.in(answer.headers().getOrDefault("link", List.of()), answer.uri());
    return new DailyPage(held, whole, next, null);
  }

  /** Whether the page holds nothing at all. */
  boolean isEmpty() {
    return held.size() == 0;
  }

  /** The papers on the page. */
  Set<CanonicalId> ids() {
    return held.papers().stream().map(IncomingPaper::canonicalId).collect(Collectors.toSet());
  }

  private static String refusal(Answer answer) throws IOException {
    byte[] start = answer.body().readNBytes(LONGEST_REFUSAL);
    try {
      return Fields.shortened(JSON.readTree(start).path("error").asText(""));
    } catch (JsonProcessingException e) {
      return Fields.shortened(new String(start, StandardCharsets.UTF_8));
    }
  }
}
