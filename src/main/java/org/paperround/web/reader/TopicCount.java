package org.paperround.web.reader;

/**
 * How many papers of a day are about a topic.
 *
 * @param key as addresses have it
 * @param label what people read
 * @param papers how many, at least 1
 * @param chosen whether only these are shown
 */
public record TopicCount(String key, String label, int papers, boolean chosen) {}
