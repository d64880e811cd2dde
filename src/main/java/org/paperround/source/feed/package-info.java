/**
 * Reads papers from feeds: every kind of RSS, Atom and JSON Feed, well-formed or not.
 *
 * <p>A feed passes through in one go: bytes become text ({@link
 * org.paperround.source.feed.FeedText}), the text of an XML feed is mended ({@link
 * org.paperround.source.feed.XmlMender}) and taken apart by a forgiving parser, one entry at a time
 * ({@link org.paperround.source.feed.XmlFeed}); entries of all kinds become the same {@link
 * org.paperround.source.feed.FeedEntry} and from that a paper.
 */
@NullMarked
package org.paperround.source.feed;

import org.jspecify.annotations.NullMarked;
