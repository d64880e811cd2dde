package org.paperround.source.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaper.Links;
import org.paperround.paper.IncomingPaper.Organisation;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.source.Collected;
import org.paperround.source.PaperSink;
import org.paperround.source.UnreadableInputException;

class JsonLinesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @Test
  void readsEveryField() {
    IncomingPaper paper =
        only(
            """
            {"title":"A  title","abstract":"One\\nline.\\n\\nTwo.","authors":["Ana Ruiz"," ","Bo Li"],\
            "date":"2026-02-27","url":"https://arxiv.org/abs/2602.01234v2","categories":["cs.CL","cs.AI"],\
            "upvotes":12,"comments":3,"doi":"10.1000/x","organisation":"The Lab",\
            "pdf":"https://arxiv.org/pdf/2602.01234","code":"https://github.com/o/r","other":[1]}""");

    assertThat(paper)
        .isEqualTo(
            new IncomingPaperBuilder(new CanonicalId("arXiv:2602.01234"), "A title", TODAY, "jsonl")
                .summary("One line.\n\nTwo.")
                .authors(List.of("Ana Ruiz", "Bo Li"))
                .organisation(new Organisation("The Lab", "The Lab"))
                .categories(List.of("cs.CL", "cs.AI"))
                .published(LocalDate.of(2026, 2, 27))
                .upvotes(12)
                .comments(3)
                .links(
                    new Links(
                        "https://arxiv.org/abs/2602.01234v2",
                        "https://arxiv.org/pdf/2602.01234",
                        "https://github.com/o/r",
                        null))
                .version(2)
                .aliases(List.of(new CanonicalId("doi:10.1000/x")))
                .build());
  }

  @Test
  void needsNothingButATitle() {
    IncomingPaper paper =
        only("{\"title\":\"T\",\"abstract\":null,\"authors\":null,\"upvotes\":null}");

    assertThat(paper.canonicalId()).isEqualTo(CanonicalId.fromTitle("T"));
    assertThat(paper.summary()).isEmpty();
    assertThat(paper.published()).isNull();
    assertThat(paper.links()).isEqualTo(Links.NONE);
  }

  @Test
  void listsPapersOnTheListDateIfThereIsOne() throws IOException {
    Collected found = new Collected();
    LocalDate listDate = LocalDate.of(2025, 11, 11);
    new JsonLinesReader()
        .read(bytes("{\"title\":\"T\",\"date\":\"2024-01-01\"}"), TODAY, listDate, found);

    assertThat(found.papers().getFirst().listedOn()).isEqualTo(listDate);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\":\"2609.01234v3\",\"doi\":\"10.1000/x\" | arXiv:2609.01234",
        "\"doi\":\"10.1000/X\",\"url\":\"https://example.org/p\" | doi:10.1000/x",
        "\"doi\":\"10.1000/X\",\"url\":\"https://arxiv.org/abs/2609.01234\" | arXiv:2609.01234",
        "\"id\":\"local-7\" | title:e3b98a4da31a127d4bde6e43033f66ba"
      })
  void knowsThePaperByItsReferences(String fields, String id) {
    assertThat(only("{\"title\":\"T\"," + fields + "}").canonicalId().value()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ruiz, Ana; Li, Bo; | Ruiz, Ana/Li, Bo",
        "Ana Ruiz and Bo Li | Ana Ruiz/Bo Li",
        "Ruiz, Ana and Li, Bo | Ruiz, Ana/Li, Bo",
        "Ana Ruiz, Bo Li, and Cy Day | Ana Ruiz/Bo Li/Cy Day",
        "Ruiz, Ana Maria | Ruiz, Ana Maria",
        "Andrea Sand | Andrea Sand",
        "Plato | Plato"
      })
  void splitsAuthorsInOneText(String authors, String names) {
    assertThat(only("{\"title\":\"T\",\"authors\":\"" + authors + "\"}").authors())
        .isEqualTo(List.of(names.split("/")));
  }

  @Test
  void splitsCategoriesInOneText() {
    assertThat(only("{\"title\":\"T\",\"categories\":\"cs.CL cs.AI, stat.ML\"}").categories())
        .containsExactly("cs.CL", "cs.AI", "stat.ML");
  }

  @Test
  void takesTheDayOfADateWithTime() {
    assertThat(only("{\"title\":\"T\",\"date\":\"2026-02-27T17:08:18.000Z\"}").published())
        .isEqualTo(LocalDate.of(2026, 2, 27));
  }

  @Test
  void readsBehindAByteOrderMarkAndSkipsBlankLines() {
    Collected found = read("\uFEFF\r\n \t\r\n{\"title\":\"A\"}\r\n\r\n{\"title\":\"B\"}\r\n{}\r\n");

    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("A", "B");
    assertThat(found.rejections()).containsExactly("line 6: the title is missing");
    assertThat(read("\uFEFF{\"title\":\"A\"}").papers()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "nonsense | the line is not valid JSON",
        "{\"title\":\"T\" | the JSON ends too early",
        "{\"title\":\"T\"} {\"title\":\"U\"} | the line is not valid JSON",
        "\"T\" | the line must be a JSON object",
        "{\"title\":7} | title must be text",
        "{\"title\":\" \"} | the title is missing",
        "{\"title\":\"\\u202e\"} | the title is missing",
        "{\"title\":\"T\",\"abstract\":[]} | abstract must be text",
        "{\"title\":\"T\",\"authors\":7} | authors must be text or an array of texts",
        "{\"title\":\"T\",\"authors\":[{}]} | authors must be text or an array of texts",
        "{\"title\":\"T\",\"categories\":{\"a\":\"b\"}} | categories must be text or an array of texts",
        "{\"title\":\"T\",\"upvotes\":-1} | upvotes must be a whole number from 0 up",
        "{\"title\":\"T\",\"upvotes\":\"9\"} | upvotes must be a whole number from 0 up",
        "{\"title\":\"T\",\"upvotes\":9999999999} | upvotes must be a whole number from 0 up",
        "{\"title\":\"T\",\"date\":\"2025-02-30\"} | date must be a day such as 2024-07-05, not \"2025-02-30\"",
        "{\"title\":\"T\",\"url\":\"javascript:alert(1)\"} | url must be an absolute http or https address, not \"javascript:alert(1)\"",
        "{\"title\":\"T\",\"pdf\":\"/x.pdf\"} | pdf must be an absolute http or https address, not \"/x.pdf\"",
        "{\"title\":\"T\",\"code\":\"https:a b\"} | code must be an absolute http or https address, not \"https:a b\""
      })
  void rejectsALineWithAReasonAndReadsOn(String line, String reason) {
    Collected found = read("{\"title\":\"A\"}\n" + line + "\n{\"title\":\"B\"}\n");

    assertThat(found.rejections()).containsExactly("line 2: " + reason);
    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("A", "B");
  }

  @Test
  void rejectsALineThatNestsTooDeep() {
    Collected found = read("{\"title\":\"A\"}\n{\"title\":" + "[".repeat(100_000) + "\n");

    assertThat(found.rejections()).containsExactly("line 2: the line is not valid JSON");
  }

  @Test
  void rejectsALineThatIsNotUtf8() throws IOException {
    Collected found = new Collected();
    byte[] latin =
        "{\"title\":\"caf\u00E9\"}\n{\"title\":\"B\"}".getBytes(StandardCharsets.ISO_8859_1);
    new JsonLinesReader().read(new ByteArrayInputStream(latin), TODAY, null, found);

    assertThat(found.rejections()).containsExactly("line 1: the line is not UTF-8 text");
    assertThat(found.papers()).hasSize(1);
  }

  @Test
  void rejectsALineOverOneMegabyteAndTextOverItsLimit() {
    Collected found =
        read(
            "{\"title\":\"%s\"}\n{\"title\":\"%s\"}\n{\"title\":\"B\"}"
                .formatted("x".repeat(1_100_000), "x".repeat(5_000)));

    assertThat(found.rejections())
        .containsExactly(
            "line 1: the line is longer than 1 MB",
            "line 2: the title is longer than 2,000 characters");
    assertThat(found.papers()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "[{\"title\":\"T\"}] | the file is one JSON array: JSON Lines has one object per line",
        "<!doctype html> | the file is HTML or XML: it must be JSON Lines",
        "PK.. | the file is compressed: unpack it first"
      })
  void refusesOtherFiles(String file, String reason) {
    assertUnreadable(file, reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\uFEFF", " \r\n\t\n"})
  void refusesAFileOfWhiteSpace(String file) {
    assertUnreadable(file, "the file holds only white space");
  }

  @Test
  void refusesEmptyAndBinaryFiles() {
    assertUnreadable("", "the file is empty");
    assertUnreadable("ab\u0000c\n", "the file is binary: it must be JSON Lines in UTF-8");
  }

  @Test
  void passesOnThatTheInputBrokeOff() {
    InputStream broken = new SequenceInputStream(bytes("{\"title\":\"A\"}\n"), new ClosedStream());

    assertThatThrownBy(() -> new JsonLinesReader().read(broken, TODAY, null, new Collected()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void streamsTwoHundredThousandLines() throws IOException {
    AtomicInteger papers = new AtomicInteger();
    AtomicInteger ahead = new AtomicInteger();
    Generated body = new Generated(200_000);
    PaperSink sink =
        new PaperSink() {
          @Override
          public void paper(IncomingPaper paper) {
            ahead.accumulateAndGet(body.lines - papers.incrementAndGet(), Math::max);
          }

          @Override
          public void rejected(String at, String reason) {
            throw new AssertionError(at + ": " + reason);
          }
        };
    new JsonLinesReader().read(body, TODAY, null, sink);

    assertThat(papers).hasValue(200_000);
    assertThat(ahead.get()).as("lines taken before they were handed on").isLessThan(5_000);
  }

  private static IncomingPaper only(String line) {
    Collected found = read(line);
    assertThat(found.rejections()).isEmpty();
    assertThat(found.papers()).hasSize(1);
    return found.papers().getFirst();
  }

  private static void assertUnreadable(String file, String reason) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(reason);
  }

  private static Collected read(String file) {
    Collected found = new Collected();
    try {
      new JsonLinesReader().read(bytes(file), TODAY, null, found);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return found;
  }

  private static InputStream bytes(String file) {
    return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
  }

  /** Fails as a connection does that is reset. */
  private static final class ClosedStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("reset");
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
      throw new IOException("reset");
    }
  }

  /** Makes lines as they are asked for. */
  private static final class Generated extends InputStream {
    private final int count;
    private int lines;
    private byte[] line = new byte[0];
    private int at;

    Generated(int count) {
      this.count = count;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int from, int length) {
      if (at == line.length) {
        if (lines == count) {
          return -1;
        }
        line = "{\"title\":\"Paper %d\"}\n".formatted(++lines).getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      int n = Math.min(length, line.length - at);
      System.arraycopy(line, at, target, from, n);
      at += n;
      return n;
    }
  }
}
