package org.paperround.paper;

/**
 * How far a store of papers has come: whatever was made of papers at one mark is true as long as
 * the mark is the same.
 *
 * @param store a name that no other store has; empty where no paper came since there are names
 * @param changes how many changes there were
 */
public record PaperMark(String store, long changes) {}
