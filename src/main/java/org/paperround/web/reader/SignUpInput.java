package org.paperround.web.reader;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * The sign-up form as it was sent; nothing in it has been looked at yet.
 *
 * @param email the address
 * @param asked the address about which the visitor was asked whether another is meant
 * @param topic keys of the chosen topics
 * @param keywords separated by commas
 * @param liked papers that the visitor likes: titles, ids or BibTeX
 * @param zone id of a time zone
 * @param hour local hour of the mail
 * @param website a field that people do not see: whoever fills it is a program
 */
public record SignUpInput(
    @RestForm @Nullable String email,
    @RestForm @Nullable String asked,
    @RestForm @Nullable List<String> topic,
    @RestForm @Nullable String keywords,
    @RestForm @Nullable String liked,
    @RestForm @Nullable String zone,
    @RestForm @Nullable String hour,
    @RestForm @Nullable String website) {

  /** A form in which an address of the site filled in what is looked for. */
  static SignUpInput of(@Nullable List<String> topic, @Nullable String keywords) {
    return new SignUpInput(null, null, topic, keywords, null, null, null, null);
  }
}
