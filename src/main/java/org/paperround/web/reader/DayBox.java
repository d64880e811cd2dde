package org.paperround.web.reader;

/**
 * A weekday that can be ticked.
 *
 * @param key what the form sends, such as {@code MONDAY}
 * @param label what people read on its box
 * @param name its whole name
 * @param chosen whether mail comes on it
 */
public record DayBox(String key, String label, String name, boolean chosen) {}
