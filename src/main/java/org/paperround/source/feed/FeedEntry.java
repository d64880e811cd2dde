package org.paperround.source.feed;

import java.util.List;

/**
 * An entry of any kind of feed, its texts as they are written there, HTML and all. Each list has
 * the best first.
 *
 * @param titles what may be its title
 * @param abstracts what may be its abstract: summaries, descriptions
 * @param contents its whole text, which may be its abstract
 * @param authors each one author or several
 * @param categories its categories
 * @param dates what may be the day it was published
 * @param ids what the feed calls it: {@code guid}, {@code id}, {@code rdf:about}
 * @param links absolute addresses of its page
 * @param identifiers DOIs and other names beyond the feed
 * @param pdfs absolute addresses of its PDF
 * @param announceType arXiv's {@code announce_type}, or empty
 * @param comment arXiv's {@code comment}, or empty
 */
record FeedEntry(
    List<String> titles,
    List<String> abstracts,
    List<String> contents,
    List<String> authors,
    List<String> categories,
    List<String> dates,
    List<String> ids,
    List<String> links,
    List<String> identifiers,
    List<String> pdfs,
    String announceType,
    String comment) {}
