package org.paperround.web.reader;

import org.jspecify.annotations.Nullable;

/**
 * The front page: the day's papers and the sign-up form.
 *
 * @param site what every page shows
 * @param day the newest day with papers, null while there is none
 * @param form as the visitor has filled it in so far
 * @param preview what a digest would have held, null unless asked for
 * @param head what it tells machines; null for an answer to a form
 */
public record HomeView(
    SiteView site,
    @Nullable DayList day,
    SignUpForm form,
    @Nullable Preview preview,
    @Nullable PageHead head) {

  /** The answer to a form. */
  HomeView(SiteView site, @Nullable DayList day, SignUpForm form, @Nullable Preview preview) {
    this(site, day, form, preview, null);
  }
}
