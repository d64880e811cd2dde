package org.paperround.source.arxivoai;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.paperround.source.UnreadableInputException;

/** Puts an {@link OaiPage} together while its elements pass by. */
final class OaiPageBuilder {

  /** In characters of one field. What is longer is cut off here, and refused as too long later. */
  private static final int LONGEST = 100_000;

  private static final int MOST_AUTHORS = 10_000;

  private static final Set<String> OF_RECORD =
      Set.of(
          "identifier",
          "datestamp",
          "id",
          "created",
          "updated",
          "title",
          "categories",
          "comments",
          "doi",
          "abstract");

  private static final Set<String> OF_AUTHOR = Set.of("keyname", "forenames", "suffix");

  private final List<OaiRecord> records = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, String> author = new HashMap<>();
  private final List<String> authors = new ArrayList<>();
  private boolean inRecord;
  private boolean deleted;
  private String token = "";
  private String error = "";
  private String message = "";
  private String broken = "";

  void start(int depth, String name, XMLStreamReader xml) {
    if (depth == 1 && !name.equals("OAI-PMH")) {
      throw new UnreadableInputException(
          "the answer is not OAI-PMH but XML whose root is <%s>"
              .formatted(name.length() > 100 ? name.substring(0, 100) + "…" : name));
    }
    text.setLength(0);
    switch (name) {
      case "record" -> {
        inRecord = true;
        deleted = false;
        fields.clear();
        authors.clear();
      }
      case "header" -> deleted = "deleted".equals(xml.getAttributeValue(null, "status"));
      case "author" -> author.clear();
      case "error" -> {
        String code = xml.getAttributeValue(null, "code");
        error = code == null || code.isBlank() ? "error" : code.strip();
      }
      default -> {
        // Its text is taken when it ends.
      }
    }
  }

  void text(char[] chars, int start, int length) {
    text.append(chars, start, Math.min(length, LONGEST - text.length()));
  }

  void end(String name) {
    String value = text.toString().strip();
    text.setLength(0);
    if (name.equals("record")) {
      records.add(record());
      inRecord = false;
    } else if (inRecord && OF_RECORD.contains(name)) {
      fields.putIfAbsent(name, value);
    } else if (inRecord && OF_AUTHOR.contains(name)) {
      author.putIfAbsent(name, value);
    } else if (inRecord && name.equals("author")) {
      addAuthor();
    } else if (name.equals("resumptionToken")) {
      token = value;
    } else if (name.equals("error")) {
      message = value.length() > 300 ? value.substring(0, 300) + "…" : value;
    }
  }

  void brokenAt(int line) {
    broken = "its XML is broken or cut off at line " + line;
  }

  OaiPage build() {
    return new OaiPage(records, token, error, message, broken);
  }

  private void addAuthor() {
    String name =
        String.join(
                " ", field(author, "forenames"), field(author, "keyname"), field(author, "suffix"))
            .strip();
    if (!name.isEmpty() && authors.size() < MOST_AUTHORS) {
      authors.add(name);
    }
  }

  private OaiRecord record() {
    return new OaiRecord(
        field(fields, "identifier"),
        field(fields, "datestamp"),
        deleted,
        field(fields, "id"),
        field(fields, "created"),
        field(fields, "updated"),
        field(fields, "title"),
        authors,
        field(fields, "categories"),
        field(fields, "comments"),
        field(fields, "doi"),
        field(fields, "abstract"));
  }

  private static String field(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "");
  }
}
