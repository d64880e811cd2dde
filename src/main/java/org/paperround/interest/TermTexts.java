package org.paperround.interest;

import io.quarkus.qute.i18n.MessageBundle;

/** What is said of terms that cannot be taken: {@code {term:…}} in templates. */
@MessageBundle(value = "term", locale = "en")
public interface TermTexts {

  String tooLong(String term, int length, int most);

  String tooMany(int most, int leftOut, String first);
}
