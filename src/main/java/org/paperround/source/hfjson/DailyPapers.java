package org.paperround.source.hfjson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.source.PaperSink;
import org.paperround.source.fields.JsonElements;

/**
 * The array of daily papers, wherever it stands, read element by element; an element of more than 1
 * MB is rejected. Places are given as {@code item 3}, counted from 1.
 *
 * @param source the name of the source that the papers are given
 * @param today the day of papers that do not tell when they were listed
 * @param listDate the day of the list, if it is known; it wins over what the papers tell
 */
public record DailyPapers(String source, LocalDate today, @Nullable LocalDate listDate) {

  /**
   * Reads the array at whose first token the parser stands. Where the JSON stops being valid, that
   * is reported as a rejection and nothing more is read.
   *
   * @return whether the array was read to its end
   * @throws IOException if the input ends or breaks off within the array
   */
  public boolean read(JsonParser parser, PaperSink sink) throws IOException {
    int number = 1;
    try {
      for (; parser.nextToken() != JsonToken.END_ARRAY; number++) {
        if (parser.currentToken() == null) {
          throw new JsonEOFException(parser, null, "the JSON ends too early");
        }
        element(parser, number, sink);
      }
      return true;
    } catch (JsonProcessingException e) {
      if (isEnd(e)) {
        throw new IOException("the JSON ends too early, in item " + number, e);
      }
      sink.rejected("item " + number, "the JSON is not valid from here on; the rest was not read");
      return false;
    }
  }

  /** Behind a comma the parser reports the end of the input like any other mistake. */
  private static boolean isEnd(JsonProcessingException e) {
    return e instanceof JsonEOFException
        || e.getOriginalMessage().startsWith("Unexpected end-of-input");
  }

  private void element(JsonParser parser, int number, PaperSink sink) throws IOException {
    Consumer<PaperSink> finding;
    try {
      JsonNode element =
          JsonElements.read(parser)
              .orElseThrow(() -> new IllegalArgumentException("the item is larger than 1 MB"));
      finding = finding(DailyPaper.in(element));
    } catch (IllegalArgumentException e) {
      sink.rejected("item " + number, String.valueOf(e.getMessage()));
      return;
    }
    finding.accept(sink);
  }

  private Consumer<PaperSink> finding(DailyPaper daily) {
    if (daily.isWithdrawn()) {
      CanonicalId id = daily.id();
      return sink -> sink.withdrawn(id);
    }
    IncomingPaper paper = daily.toPaper(source, today, listDate);
    return sink -> sink.paper(paper);
  }
}
