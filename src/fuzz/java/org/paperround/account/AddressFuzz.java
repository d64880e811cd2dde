package org.paperround.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.paperround.mail.smtp.BulkMail;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.InvalidAddressException;
import org.paperround.testing.Allocation;

/** Whatever is typed as an address: it is one that can be written to, or it is refused in words. */
class AddressFuzz {

  private static final byte[] MESSAGE = "\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Addresses addresses = new Addresses(new AddressesTest.Limits(true));

  @FuzzTest(maxDuration = "60s")
  void whatIsTakenForAnAddressIsOne(FuzzedDataProvider data) {
    String typed = data.consumeRemainingAsString();
    Allocation.bounded(() -> read(typed));
  }

  private void read(String typed) {
    EmailAddress address;
    try {
      address = addresses.read(typed);
    } catch (InvalidAddressException e) {
      assertThat(e).hasMessage(e.problem().sentence());
      return;
    }
    String text = address.toString();
    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(254);
    assertThat(EmailAddress.stored(text)).isEqualTo(address);
    assertThat(addresses.read(text)).as("read again").isEqualTo(address);
    assertThat(address.key()).isEqualTo(EmailAddress.stored(address.key()).key());
    assertThat(address.masked()).contains("@");
    assertThat(new BulkMail("digest@example.org", text, MESSAGE).to()).isEqualTo(text);
    addresses.meant(address).ifPresent(meant -> assertThat(addresses.meant(meant)).isEmpty());
  }
}
