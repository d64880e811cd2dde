package org.paperround.subscriber;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.language.Language;

/**
 * A line of the consent log.
 *
 * @param action what the person did
 * @param at when
 * @param formVersion which form text they saw
 * @param text the words of that form, if it is one of ours
 * @param origin the network address they came from, if known
 * @param detail what else it rests on, such as the operator's word at an import
 */
public record Consent(
    Action action,
    Instant at,
    String formVersion,
    @Nullable String text,
    @Nullable String origin,
    @Nullable String detail) {

  /** The form version of an import, where the operator attests the consent. */
  public static final String IMPORT = "import";

  /** What a person can do about getting mail. */
  public enum Action {
    REQUESTED,
    CONFIRMED,
    PAUSED,
    RESUMED,
    UNSUBSCRIBED,
    RESUBSCRIBED,
    /** Both addresses agreed that the mails go to the other one from now on. */
    ADDRESS_CHANGED,
    /** The operator brought the address and attests that the person agreed. */
    IMPORTED
  }

  /**
   * Where an act came from.
   *
   * @param formVersion which form text was shown
   * @param language the language it was shown in
   * @param address the network address, if known
   */
  public record Origin(String formVersion, Language language, @Nullable String address) {

    /** An act by an English text. */
    public Origin(String formVersion, @Nullable String address) {
      this(formVersion, Language.ENGLISH, address);
    }
  }
}
