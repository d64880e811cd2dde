package org.paperround.web.reader;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paperround.account.AccountTexts;
import org.paperround.account.Addresses;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.InvalidAddressException;

/**
 * An address as typed into a form.
 *
 * @param typed what was typed
 * @param asked the same, if the visitor is asked whether another address is meant; else empty
 * @param address the address; null if it cannot be taken
 * @param problem why not; null if it can
 */
public record AddressField(
    String typed, String asked, @Nullable EmailAddress address, @Nullable String problem) {

  /** A field in which nothing was typed yet. */
  static final AddressField EMPTY = new AddressField("", "", null, null);

  /**
   * Reads a field.
   *
   * @param askedBefore the address about which the visitor was asked whether another is meant: sent
   *     again, it is taken as it is
   * @param reader says by which rules it is read
   * @param language what is wrong is said in it
   */
  static AddressField read(
      @Nullable String email,
      @Nullable String askedBefore,
      Addresses addresses,
      Function<String, EmailAddress> reader,
      Language language) {
    String typed = email == null ? "" : email.strip();
    try {
      EmailAddress address = reader.apply(typed);
      Optional<EmailAddress> meant = addresses.meant(address);
      return meant.isEmpty() || typed.equals(askedBefore)
          ? new AddressField(typed, "", address, null)
          : new AddressField(
              typed,
              typed,
              null,
              language.texts(PrefsTexts.class).addressMeant(meant.get().toString()));
    } catch (InvalidAddressException e) {
      return new AddressField(
          typed, "", null, language.texts(AccountTexts.class).addressProblem(e.problem()));
    }
  }
}
