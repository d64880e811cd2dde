package org.paperround.source.hfjson;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.paperround.source.ImportFormat;
import org.paperround.source.PaperReader;
import org.paperround.source.PaperSink;

/**
 * Reads the answer of Hugging Face's daily papers interface, a bare array of any length, in
 * constant memory. An empty array is a day without papers. The shape is taken from a description of
 * the interface.
 */
@Singleton
public final class HfJsonReader implements PaperReader {

  @Override
  public ImportFormat format() {
    return ImportFormat.HF_JSON;
  }

  @Override
  public void read(InputStream body, LocalDate today, @Nullable LocalDate listDate, PaperSink sink)
      throws IOException {
    DailyPapers papers = new DailyPapers(format().wireName(), today, listDate);
    new DailyPapersInput("the file", papers).read(body, sink);
  }
}
