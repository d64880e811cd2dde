package org.paperround.subscriber;

/** What a link is good for; a token is bound to one of them. */
public enum LinkPurpose {
  CONFIRM,
  UNSUBSCRIBE,
  PREFERENCES,
  DIGEST,
  FEEDBACK,
  /** The reader's feed: {@link FeedLinks}. */
  FEED,
  /** The address of before agrees to a change. */
  OLD_ADDRESS,
  /** The new address agrees to a change. */
  NEW_ADDRESS
}
