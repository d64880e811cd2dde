package org.paperround.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaper.Links;
import org.paperround.paper.IncomingPaper.Organisation;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.source.Collected;
import org.paperround.source.UnreadableInputException;

class CsvReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @Test
  void readsEveryField() {
    Collected found =
        read(
            """
            title,abstract,authors,date,url,categories,upvotes,id,doi,comments,organisation,pdf,code,other
            "A  title, ""quoted\""","One
            line.

            Two.","Ruiz, Ana; Li, Bo",2026-02-27,https://arxiv.org/abs/2602.01234v2,cs.CL cs.AI,12,,10.1000/x,3,The Lab,https://arxiv.org/pdf/2602.01234,https://github.com/o/r,x
            """);

    assertThat(found.rejections()).isEmpty();
    assertThat(found.papers())
        .containsExactly(
            new IncomingPaperBuilder(
                    new CanonicalId("arXiv:2602.01234"), "A title, \"quoted\"", TODAY, "csv")
                .summary("One line.\n\nTwo.")
                .authors(List.of("Ruiz, Ana", "Li, Bo"))
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
  void knowsColumnsByOtherNamesInAnyCaseAndOrder() {
    IncomingPaper paper =
        read("""
                No,Votes,LINK,Published,Author,Summary,arXiv ID,id, Title \s
                7,5,https://example.org/p,2026-02-27,Ana Ruiz and Bo Li,Text,2602.01234,7,T
                """)
            .papers()
            .getFirst();

    assertThat(paper.title()).isEqualTo("T");
    assertThat(paper.summary()).isEqualTo("Text");
    assertThat(paper.authors()).containsExactly("Ana Ruiz", "Bo Li");
    assertThat(paper.published()).isEqualTo(LocalDate.of(2026, 2, 27));
    assertThat(paper.links().abstractPage()).isEqualTo("https://example.org/p");
    assertThat(paper.upvotes()).isEqualTo(5);
    assertThat(paper.canonicalId().value()).isEqualTo("arXiv:2602.01234");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"title,abstract!'A, b',c", "title;abstract!'A, b';c", "title~abstract!'A, b'~c"})
  void findsOutWhatSeparates(String file) {
    String text = file.replace('!', '\n').replace('\'', '"').replace('~', '\t');

    assertThat(read(text).papers())
        .extracting(p -> p.title() + "/" + p.summary())
        .containsExactly("A, b/c");
  }

  @Test
  void readsBehindAByteOrderMarkAndBlankLinesWithEveryKindOfLineEnd() {
    Collected found =
        read("\uFEFF\r\ntitle,doi\r\n\r\n\"A\r\nb\",\r\n,\r\nC,10.1/x,\r\n\"D\",\rE,");

    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("A b", "D", "E");
    assertThat(found.rejections())
        .containsExactly("line 7: the row has 3 columns, the first line 2");
  }

  @Test
  void takesSpacesAroundQuotationMarksAndMarksWithinText() {
    assertThat(read("title, abstract\n \"A, b\" , a 5\" disk\n\"\",x\nC,\"\"\"x\"\"\"\n").papers())
        .extracting(p -> p.title() + "/" + p.summary())
        .containsExactly("A, b/a 5\" disk", "C/\"x\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "T | the row has 1 columns, the first line 4",
        "T,,,,, | the row has 6 columns, the first line 4",
        ",1,,x | the title is missing",
        "T,-1,, | upvotes must be a whole number from 0 up",
        "T,many,, | upvotes must be a whole number from 0 up",
        "T,,27.2.2026, | date must be a day such as 2024-07-05, not \"27.2.2026\"",
        "T,,,javascript:x | url must be an absolute http or https address, not \"javascript:x\"",
        "\"T\"x,,, | the row is not valid CSV: within quotation marks another one must be written twice",
        "\"T,,, | a quotation mark opens here and is not closed",
        "T\uFFFD,,, | the row is not UTF-8 text"
      })
  void rejectsARowWithAReasonAndReadsOn(String row, String reason) {
    Collected found = read("title,votes,date,url\nA,,,\n" + row + "\nB,,,\nC,,,\n");

    assertThat(found.rejections()).containsExactly("line 3: " + reason);
    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("A", "B", "C");
  }

  @Test
  void countsLinesOnAfterRowsOfSeveralLinesAndUnclosedMarks() {
    Collected found = read("title,doi\n\"A\n\nb\",\nC\n\"D,\nE,\n,x\n");

    assertThat(found.rejections())
        .containsExactly(
            "line 5: the row has 1 columns, the first line 2",
            "line 6: a quotation mark opens here and is not closed",
            "line 8: the title is missing");
    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("A b", "E");
  }

  @Test
  void passesOverRowsOfMoreThanOneMegabyte() {
    String large = "x".repeat(1_100_000);
    String lines = "x\n".repeat(700_000);
    Collected found =
        read("title,doi\n" + large + ",\nA,\n\"" + large + "\",\nB,\n\"" + lines + "C,\n");

    assertThat(found.rejections().subList(0, 4))
        .containsExactly(
            "line 2: the row is longer than 1 MB",
            "line 4: the row is longer than 1 MB",
            "line 6: a quotation mark opens here and is not closed",
            "line 7: the row has 1 columns, the first line 2");
    assertThat(found.rejections()).hasSize(3 + 699_999);
    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("A", "B", "C");
  }

  @Test
  void rejectsARowOfLatin1() throws IOException {
    Collected found = new Collected();
    byte[] latin = "title\ncaf\u00E9\nB\n".getBytes(StandardCharsets.ISO_8859_1);
    new CsvReader().read(new ByteArrayInputStream(latin), TODAY, null, found);

    assertThat(found.rejections()).containsExactly("line 2: the row is not UTF-8 text");
    assertThat(found.papers()).extracting(IncomingPaper::title).containsExactly("B");
  }

  @Test
  void listsPapersOnTheListDateIfThereIsOne() throws IOException {
    Collected found = new Collected();
    LocalDate listDate = LocalDate.of(2025, 11, 11);
    new CsvReader().read(bytes("title\nA"), TODAY, listDate, found);

    assertThat(found.papers()).extracting(IncomingPaper::listedOn).containsExactly(listDate);
  }

  @Test
  void refusesAFileWithoutATitleColumn() {
    assertUnreadable(
        "name,abstract\nA,b\n",
        "the first line must name the columns, and one of them must be \"title\"; it reads \"name,"
            + " abstract\"");
    assertUnreadable(
        "\"title,abstract\nA,b\n",
        "the first line cannot be read: a quotation mark opens here and is not closed");
  }

  @Test
  void refusesOtherFiles() {
    assertUnreadable("", "the file is empty");
    assertUnreadable(" \r\n\n", "the file holds only white space");
    assertUnreadable("<html>", "the file is HTML or XML: it must be CSV");
    assertUnreadable("PK\u0003\u0004", "the file is compressed: unpack it first");
    assertUnreadable("t\u0000i", "the file is binary: it must be text in UTF-8");
  }

  @Test
  void passesOnThatTheInputBrokeOff() {
    InputStream reset =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset");
          }

          @Override
          public int read(byte[] target, int from, int count) throws IOException {
            throw new IOException("reset");
          }
        };
    InputStream broken = new SequenceInputStream(bytes("title\n" + "A\n".repeat(20_000)), reset);
    Collected found = new Collected();

    assertThatThrownBy(() -> new CsvReader().read(broken, TODAY, null, found))
        .isInstanceOf(IOException.class);
    assertThat(found.papers()).isNotEmpty();
  }

  private static void assertUnreadable(String file, String reason) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(reason);
  }

  private static Collected read(String file) {
    Collected found = new Collected();
    try {
      new CsvReader().read(bytes(file), TODAY, null, found);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return found;
  }

  private static InputStream bytes(String file) {
    return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
  }
}
