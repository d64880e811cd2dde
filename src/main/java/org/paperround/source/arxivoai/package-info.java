/**
 * Papers from arXiv by OAI-PMH, the protocol for copying a whole archive: see
 * https://info.arxiv.org/help/oa/index.html and
 * https://www.openarchives.org/OAI/openarchivesprotocol.html. It gives past days as well, so it
 * fills gaps.
 */
@NullMarked
package org.paperround.source.arxivoai;

import org.jspecify.annotations.NullMarked;
