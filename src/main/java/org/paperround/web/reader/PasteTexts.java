package org.paperround.web.reader;

import io.quarkus.qute.i18n.MessageBundle;

/** What is said of pasted papers that cannot be taken. */
@MessageBundle(value = "paste", locale = "en")
public interface PasteTexts {

  String tooMuch();

  String titleTooLong(String start);

  String neither(String line);

  String bibtexEntry(String line);

  String bibtexUnreadable();
}
