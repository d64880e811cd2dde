package org.paperround.platform.language;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A language that everything a reader sees is written in, completely. */
public enum Language {
  ENGLISH("en", "English", "d MMMM uuuu", "EEEE, d MMMM uuuu"),
  GERMAN("de", "Deutsch", "d. MMMM uuuu", "EEEE, d. MMMM uuuu");

  /** Longer than any honest list of languages. */
  private static final int LONGEST_HEADER = 500;

  private static final long GROUP = 1_000;

  private final Locale locale;
  private final String ownName;
  private final DateTimeFormatter day;
  private final DateTimeFormatter weekday;

  /** A bundle has nothing of its own but texts, and looking one up is not free. */
  private final Map<Class<?>, Object> bundles = new ConcurrentHashMap<>();

  Language(String code, String ownName, String day, String weekday) {
    this.locale = Locale.forLanguageTag(code);
    this.ownName = ownName;
    this.day = DateTimeFormatter.ofPattern(day, locale);
    this.weekday = DateTimeFormatter.ofPattern(weekday, locale);
  }

  /** The language of a code such as {@code de}, in any case; empty if it is none of ours. */
  public static Optional<Language> of(@Nullable String code) {
    return Arrays.stream(values())
        .filter(language -> language.code().equalsIgnoreCase(code == null ? "" : code.strip()))
        .findFirst();
  }

  /**
   * The language that somebody understands best.
   *
   * @param accepted the value of an {@code Accept-Language} header (RFC 9110, section 12.5.4)
   * @return English if there is no such header, or it cannot be read, or names none of ours
   */
  public static Language accepted(@Nullable String accepted) {
    if (accepted == null || accepted.isBlank() || accepted.length() > LONGEST_HEADER) {
      return ENGLISH;
    }
    try {
      List<Locale> known = Arrays.stream(values()).map(Language::locale).toList();
      Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), known);
      return best == null ? ENGLISH : of(best.getLanguage()).orElse(ENGLISH);
    } catch (IllegalArgumentException e) {
      return ENGLISH;
    }
  }

  /**
   * The language that a template is rendered in.
   *
   * @param locale the template's attribute {@code locale}; English if there is none
   */
  public static Language rendered(@Nullable Object locale) {
    return locale instanceof Locale one ? of(one.getLanguage()).orElse(ENGLISH) : ENGLISH;
  }

  /** Its code in addresses, headers and the database (BCP 47), such as {@code de}. */
  public String code() {
    return locale.toLanguageTag();
  }

  /** What its speakers call it. */
  public String ownName() {
    return ownName;
  }

  /** Its locale, for templates and the like. */
  public Locale locale() {
    return locale;
  }

  /** {@code 24 November 2026}. */
  public String day(LocalDate date) {
    return day.format(date);
  }

  /** {@code Tuesday, 24 November 2026}. */
  public String weekday(LocalDate date) {
    return weekday.format(date);
  }

  /** A number in groups of three digits: {@code 1,234}. */
  public String number(long number) {
    // Most numbers have no more than one group, and a format is made anew for each.
    return number >= 0 && number < GROUP
        ? Long.toString(number)
        : NumberFormat.getIntegerInstance(locale).format(number);
  }

  /**
   * The texts of a message bundle in this language. Needs the running application: whoever shall be
   * tried out without takes the bundle as an argument.
   */
  public <T> T texts(Class<T> bundle) {
    return bundle.cast(
        bundles.computeIfAbsent(
            bundle, one -> MessageBundles.get(one, Localized.Literal.of(code()))));
  }
}
