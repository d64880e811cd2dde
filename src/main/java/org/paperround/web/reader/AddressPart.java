package org.paperround.web.reader;

import org.jspecify.annotations.Nullable;

/**
 * The reader's wish for another address, as the settings show it.
 *
 * @param field what was typed
 * @param wished the address that was asked for, masked; null if none waits
 * @param days how many days a wish waits for both addresses
 */
public record AddressPart(AddressField field, @Nullable String wished, int days) {}
