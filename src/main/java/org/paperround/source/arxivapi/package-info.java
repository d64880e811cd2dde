/**
 * Papers from arXiv's search interface: see https://info.arxiv.org/help/api/user-manual.html. It
 * finds papers by the time they were submitted.
 */
@NullMarked
package org.paperround.source.arxivapi;

import org.jspecify.annotations.NullMarked;
