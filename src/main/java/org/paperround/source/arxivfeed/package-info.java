/** Papers from arXiv's daily feeds: see https://info.arxiv.org/help/rss.html. */
@NullMarked
package org.paperround.source.arxivfeed;

import org.jspecify.annotations.NullMarked;
