package org.paperround.source.jsonl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.IncomingPaper;
import org.paperround.source.ImportFormat;
import org.paperround.source.PaperReader;
import org.paperround.source.PaperSink;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.fields.FieldPaper;
import org.paperround.source.fields.JsonFields;

/**
 * Reads JSON Lines of any length in constant memory: {@code title}, and optionally {@code abstract
 * authors date url categories upvotes id doi comments organisation pdf code}; other fields are
 * ignored. Papers are listed on the list date, else today. Lines of more than 1 MB are rejected.
 */
@Singleton
public final class JsonLinesReader implements PaperReader {

  // One of its own: what the service's interface accepts must not change what files mean.
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  @Override
  public ImportFormat format() {
    return ImportFormat.JSONL;
  }

  @Override
  public void read(InputStream body, LocalDate today, @Nullable LocalDate listDate, PaperSink sink)
      throws IOException {
    LocalDate listedOn = listDate == null ? today : listDate;
    ByteLines lines = new ByteLines(body);
    boolean begun = false;
    while (lines.next()) {
      byte[] line = FirstLine.withoutByteOrderMark(lines);
      if (isBlank(line)) {
        continue;
      }
      if (!begun) {
        FirstLine.check(line);
        begun = true;
      }
      read(lines, line, listedOn, sink);
    }
    if (!begun) {
      throw new UnreadableInputException(
          lines.number() == 0 ? "the file is empty" : "the file holds only white space");
    }
  }

  private static void read(ByteLines lines, byte[] line, LocalDate listedOn, PaperSink sink) {
    IncomingPaper paper;
    try {
      if (lines.tooLong()) {
        throw new IllegalArgumentException("the line is longer than 1 MB");
      }
      JsonNode object = parse(line);
      if (!object.isObject()) {
        throw new IllegalArgumentException("the line must be a JSON object");
      }
      paper = FieldPaper.of(new JsonFields(object), ImportFormat.JSONL, listedOn);
    } catch (IllegalArgumentException e) {
      sink.rejected("line " + lines.number(), String.valueOf(e.getMessage()));
      return;
    }
    sink.paper(paper);
  }

  private static JsonNode parse(byte[] line) {
    try {
      return JSON.readTree(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the line is not UTF-8 text", e);
    } catch (JsonEOFException e) {
      throw new IllegalArgumentException("the JSON ends too early", e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the line is not valid JSON", e);
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
