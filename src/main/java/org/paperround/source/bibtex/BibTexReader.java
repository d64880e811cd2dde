package org.paperround.source.bibtex;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.IncomingPaper;
import org.paperround.source.ImportFormat;
import org.paperround.source.PaperReader;
import org.paperround.source.PaperSink;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.fields.FieldPaper;
import org.paperround.source.input.WholeFile;

/**
 * Reads BibTeX of up to 20 MB, which it holds in memory: {@code title}, and where they are there
 * {@code author}, {@code abstract}, the date, {@code doi}, {@code eprint}, {@code url}. LaTeX in
 * title and abstract is kept. Papers are listed on the list date, else today.
 */
@Singleton
public final class BibTexReader implements PaperReader {

  @Override
  public ImportFormat format() {
    return ImportFormat.BIBTEX;
  }

  @Override
  public void read(InputStream body, LocalDate today, @Nullable LocalDate listDate, PaperSink sink)
      throws IOException {
    LocalDate listedOn = listDate == null ? today : listDate;
    Blocks blocks = new Blocks(WholeFile.text(body));
    EntryParser parser = new EntryParser();
    boolean entrySeen = false;
    for (Block block = blocks.next(); block != null; block = blocks.next()) {
      switch (block.kind()) {
        case ENTRY -> {
          entrySeen = true;
          entry(block, parser, listedOn, sink);
        }
        case STRING -> string(block, parser, sink);
        case IGNORED -> {
          // Comments and TeX for printers.
        }
      }
    }
    if (!entrySeen) {
      throw new UnreadableInputException(
          "the file holds no BibTeX entry such as @article{key, title = {…}}");
    }
  }

  private static void entry(Block block, EntryParser parser, LocalDate listedOn, PaperSink sink) {
    IncomingPaper paper;
    try {
      paper = FieldPaper.of(BibFields.of(parser.entry(block)), ImportFormat.BIBTEX, listedOn);
    } catch (IllegalArgumentException e) {
      sink.rejected("line " + block.line(), String.valueOf(e.getMessage()));
      return;
    }
    sink.paper(paper);
  }

  private static void string(Block block, EntryParser parser, PaperSink sink) {
    try {
      parser.string(block);
    } catch (IllegalArgumentException e) {
      sink.rejected("line " + block.line(), String.valueOf(e.getMessage()));
    }
  }
}
