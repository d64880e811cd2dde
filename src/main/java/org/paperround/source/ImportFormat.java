package org.paperround.source;

import java.util.Arrays;
import java.util.Optional;

/**
 * The formats of the import interface. Which of them can be read is known to {@link PaperReaders}.
 */
public enum ImportFormat {
  /** The text of the Daily Papers page of Hugging Face as a browser copies it. */
  PAGE_TEXT("page-text"),
  /** The same page saved as HTML. */
  PAGE_HTML("page-html"),
  /** The answer of Hugging Face's daily papers interface. */
  HF_JSON("hf-json"),
  /** One JSON object per line. */
  JSONL("jsonl"),
  /** Comma-separated values with a header line. */
  CSV("csv"),
  /** A BibTeX file. */
  BIBTEX("bibtex"),
  /** RSS, Atom or JSON Feed. */
  FEED("feed");

  private final String wireName;

  ImportFormat(String wireName) {
    this.wireName = wireName;
  }

  /** The name in addresses, on the command line and as {@code source} of papers. */
  public String wireName() {
    return wireName;
  }

  /** The format of that wire name; empty if there is none. */
  public static Optional<ImportFormat> ofWireName(String name) {
    return Arrays.stream(values()).filter(format -> format.wireName.equals(name)).findFirst();
  }
}
