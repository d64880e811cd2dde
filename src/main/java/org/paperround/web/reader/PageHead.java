package org.paperround.web.reader;

import org.jspecify.annotations.Nullable;

/**
 * What a public page tells machines of itself: search engines, and those who show a card of it.
 *
 * @param title without the site's name
 * @param description a sentence or two
 * @param address the absolute address that it is best known by
 * @param image absolute address of a picture for a card of it
 * @param feed address of the feed of what it lists, if there is one
 */
public record PageHead(
    String title, String description, String address, String image, @Nullable String feed) {}
