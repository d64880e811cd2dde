package org.paperround.web.reader;

/**
 * A weekday that can be ticked.
 *
 * @param key what the form sends, such as {@code MONDAY}
 * @param label what people read
 * @param chosen whether mail comes on it
 */
public record DayBox(String key, String label, boolean chosen) {}
