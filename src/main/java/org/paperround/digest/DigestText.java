package org.paperround.digest;

import io.quarkus.qute.TemplateExtension;

/** What templates say of a whole digest, in its language. */
@TemplateExtension
public final class DigestText {

  private DigestText() {}

  /** What it holds, such as {@code 3 of 71 new papers for you}. */
  public static String lead(DigestView view) {
    return DigestWords.of(view).lead(view);
  }

  /** What an inbox shows after the subject: what the subject has no room for. */
  public static String preheader(DigestView view) {
    return DigestWords.of(view).preheader(view);
  }
}
