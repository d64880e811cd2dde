package org.paperround.round;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.paperround.digest.DigestComposer;
import org.paperround.digest.DigestOrder;
import org.paperround.digest.DigestView;
import org.paperround.digest.Piece;
import org.paperround.digest.RenderedDigest;
import org.paperround.mail.EncodedMessage;
import org.paperround.mail.MailHeaders;
import org.paperround.mail.MessageEncoder;
import org.paperround.mail.ReturnPaths;
import org.paperround.mail.mime.EncodedText;
import org.paperround.mail.smtp.BulkMail;
import org.paperround.platform.Site;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;

/** Makes the mail of the papers that were chosen. */
@Singleton
class Composing {

  private final DigestComposer composer;
  private final MailHeaders headers;
  private final MessageEncoder encoder;
  private final ReturnPaths paths;
  private final Site site;

  Composing(
      DigestComposer composer,
      MailHeaders headers,
      MessageEncoder encoder,
      ReturnPaths paths,
      Site site) {
    this.composer = composer;
    this.headers = headers;
    this.encoder = encoder;
    this.paths = paths;
    this.site = site;
  }

  /**
   * The mail.
   *
   * @param issued its links
   * @param notes what to say about where papers came from
   */
  Planned compose(Choice choice, Links.Issued issued, List<String> notes, RoundWork work) {
    String leaving = issued.token(LinkPurpose.UNSUBSCRIBE);
    DigestView.Links links = links(issued, leaving);
    RenderedDigest digest =
        composer.compose(
            new DigestOrder(
                choice.language(),
                choice.delivery().edition(),
                choice.chosen(),
                choice.more(),
                choice.trending(),
                choice.maxPapers(),
                choice.considered(),
                notes,
                links,
                choice.interestIds()));
    String edition = choice.delivery().edition().toString().replace("-", "");
    EncodedMessage message =
        encoder.encode(
            choice.address().toString(),
            digest.subject(),
            choice.delivery().messageId(),
            headers.list(choice.language(), edition, links.unsubscribe(), leaving),
            encoded(digest.textPieces()),
            encoded(digest.htmlPieces()));
    BulkMail mail =
        new BulkMail(paths.of(choice.delivery().id()), choice.address().toString(), message);
    return new Planned(choice.delivery(), mail, digest.papers(), choice.considered(), work);
  }

  private static List<EncodedText> encoded(List<Piece> pieces) {
    List<EncodedText> encoded = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      encoded.add(piece.encoded());
    }
    return encoded;
  }

  private DigestView.Links links(Links.Issued issued, String leaving) {
    return new DigestView.Links(
        site.url() + "/",
        site.link("/digest/" + issued.token(LinkPurpose.DIGEST)),
        site.link("/preferences/" + issued.token(LinkPurpose.PREFERENCES)),
        site.link("/unsubscribe/" + leaving),
        site.link("/feedback/" + issued.token(LinkPurpose.FEEDBACK)));
  }
}
