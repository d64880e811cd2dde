package org.paperround.web.reader;

/**
 * A topic that can be ticked.
 *
 * @param key what the form sends
 * @param label what people read
 * @param chosen whether it is ticked
 */
public record TopicChip(String key, String label, boolean chosen) {}
