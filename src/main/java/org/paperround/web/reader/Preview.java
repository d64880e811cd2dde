package org.paperround.web.reader;

import java.util.List;
import org.paperround.digest.DigestView;

/**
 * What a digest would have held.
 *
 * @param sections empty if nothing matched
 * @param considered how many papers were looked at
 */
public record Preview(List<DigestView.Section> sections, int considered) {

  public Preview {
    sections = List.copyOf(sections);
  }
}
