package org.paperround.web.reader;

import org.jspecify.annotations.Nullable;
import org.paperround.paper.PaperCard;

/**
 * One paper.
 *
 * @param site what every page shows
 * @param paper the paper
 * @param searchUrl absolute address of a search for its title, for a paper whose abstract page is
 *     unknown
 */
public record PaperView(SiteView site, PaperCard paper, @Nullable String searchUrl) {}
