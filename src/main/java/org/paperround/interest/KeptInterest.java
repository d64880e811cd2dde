package org.paperround.interest;

/**
 * An interest with the number that it keeps whatever is changed in it.
 *
 * @param id its number; 0 for one that is not kept yet
 * @param interest the interest; its examples are the liked papers, without what was learned
 */
public record KeptInterest(long id, Interest interest) {}
