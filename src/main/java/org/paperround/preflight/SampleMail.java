package org.paperround.preflight;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import org.paperround.digest.DigestComposer;
import org.paperround.digest.DigestView;
import org.paperround.digest.Piece;
import org.paperround.digest.RenderedDigest;
import org.paperround.digest.SampleDigest;
import org.paperround.mail.MailHeaders;
import org.paperround.mail.MessageEncoder;
import org.paperround.mail.Sender;
import org.paperround.mail.mime.EncodedText;
import org.paperround.platform.RandomBytes;
import org.paperround.platform.Site;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;

/** Makes a digest of made-up papers just as those of readers are made; its links are nobody's. */
@Singleton
class SampleMail {

  private static final int ID_BYTES = 8;

  private static final String NOTE =
      "This is a trial mail of the preflight. Its papers are made up, and its links belong to nobody:"
          + " the one to unsubscribe can be pressed without harm.";

  private final DigestComposer composer;
  private final MailHeaders headers;
  private final MessageEncoder encoder;
  private final Sender sender;
  private final Site site;
  private final Links links;

  SampleMail(
      DigestComposer composer,
      MailHeaders headers,
      MessageEncoder encoder,
      Sender sender,
      Site site,
      Links links) {
    this.composer = composer;
    this.headers = headers;
    this.encoder = encoder;
    this.sender = sender;
    this.site = site;
    this.links = links;
  }

  /** The message for an address, as it goes over the wire. */
  byte[] compose(String to, Instant now) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Links.Issued issued = links.trial();
    DigestView.Links trial = trialLinks(issued);
    RenderedDigest digest =
        composer.compose(SampleDigest.order(Language.ENGLISH, day, List.of(NOTE), trial));
    String edition = DateTimeFormatter.BASIC_ISO_DATE.format(day);
    String number = HexFormat.of().formatHex(RandomBytes.of(ID_BYTES));
    return encoder
        .encode(
            to,
            digest.subject(),
            "preflight." + number + "@" + sender.domain(),
            headers.list(
                Language.ENGLISH,
                edition,
                trial.unsubscribe(),
                issued.token(LinkPurpose.UNSUBSCRIBE)),
            encoded(digest.textPieces()),
            encoded(digest.htmlPieces()))
        .octets();
  }

  private static List<EncodedText> encoded(List<Piece> pieces) {
    return pieces.stream().map(Piece::encoded).toList();
  }

  private DigestView.Links trialLinks(Links.Issued issued) {
    return new DigestView.Links(
        site.url() + "/",
        site.link("/digest/" + issued.token(LinkPurpose.DIGEST)),
        site.link("/preferences/" + issued.token(LinkPurpose.PREFERENCES)),
        site.link("/unsubscribe/" + issued.token(LinkPurpose.UNSUBSCRIBE)),
        site.link("/feedback/" + issued.token(LinkPurpose.FEEDBACK)));
  }
}
