package org.paperround.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads papers from one {@link ImportFormat}. Keeps no state; safe for use by many threads. */
public interface PaperReader {

  /** The format that this reader understands. */
  ImportFormat format();

  /**
   * Reads the whole input; what cannot be read is reported and the rest goes in. Does not close the
   * input.
   *
   * @param body the file as bytes
   * @param today the day of the import, for dates that the input leaves open
   * @param listDate the day of the list that the papers came in, if it is known; it wins over what
   *     the input says
   * @param sink takes the papers and the rejections as they are found
   * @throws UnreadableInputException if the input as a whole is not of this format, or too large;
   *     what went into the sink before that is as good as any
   * @throws IOException if the input breaks off
   */
  void read(InputStream body, LocalDate today, @Nullable LocalDate listDate, PaperSink sink)
      throws IOException;
}
