package org.paperround.account.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.language.Language;

/**
 * What a plain mail says; nothing of it was typed by a visitor but addresses that are theirs.
 *
 * @param language what it is written in
 * @param subject one line
 * @param title the heading
 * @param paragraphs what it is about
 * @param button what its one button says; null if there is none
 * @param path where that leads on this site, from its slash on; null if there is none
 * @param remarks what stands below in small print
 */
public record Letter(
    Language language,
    String subject,
    String title,
    List<String> paragraphs,
    @Nullable String button,
    @Nullable String path,
    List<String> remarks) {

  public Letter {
    paragraphs = List.copyOf(paragraphs);
    remarks = List.copyOf(remarks);
    if ((button == null) != (path == null)) {
      throw new IllegalArgumentException("a button leads somewhere");
    }
  }
}
