package org.paperround.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Results for other programs; what is for people goes to the log. */
final class StandardOutput {

  private StandardOutput() {}

  /** Writes one line. */
  static void line(String text) {
    write(FileDescriptor.out, text);
  }

  /** Writes what is wrong, where there is no log yet. */
  static void complaint(String text) {
    write(FileDescriptor.err, text);
  }

  private static void write(FileDescriptor where, String text) {
    FileOutputStream out = new FileOutputStream(where);
    try {
      out.write((text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
