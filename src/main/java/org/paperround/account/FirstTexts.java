package org.paperround.account;

import io.quarkus.qute.i18n.MessageBundle;

/** What the interests are called that a reader begins with. */
@MessageBundle(value = "first", locale = "en")
public interface FirstTexts {

  String myTopics();

  String myKeywords();

  String likedPapers();
}
