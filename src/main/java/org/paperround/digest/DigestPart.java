package org.paperround.digest;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateException;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.language.Language;

/**
 * One part of the mail, in pieces where its template allows that. Whether it does is tried out with
 * samples first, because an operator's template may do anything.
 */
final class DigestPart {

  private static final Logger LOG = Logger.getLogger(DigestPart.class);

  private final Function<DigestView, String> whole;
  private final @Nullable DigestAssembly assembly;

  private DigestPart(Function<DigestView, String> whole, @Nullable DigestAssembly assembly) {
    this.whole = whole;
    this.assembly = assembly;
  }

  /**
   * The part as its template is now.
   *
   * @param language what all its mails are written in
   * @param whole renders it at once
   */
  static DigestPart of(
      Engine engine,
      Language language,
      String id,
      String contentType,
      Function<DigestView, String> whole) {
    try {
      DigestAssembly assembly =
          new DigestAssembly(new PartTemplate(engine, language, id, contentType));
      for (DigestView sample : AssemblySamples.views(language)) {
        tryOut(assembly, sample, whole);
      }
      return new DigestPart(whole, assembly);
    } catch (RuntimeException e) { // an extension method may throw anything
      LOG.warnf(
          "The template %s is rendered whole for each reader, which takes many times as long: %s",
          id, e.getMessage());
      return new DigestPart(whole, null);
    }
  }

  private static void tryOut(
      DigestAssembly assembly, DigestView sample, Function<DigestView, String> whole) {
    List<Piece> pieces = assembly.assemble(sample);
    if (pieces == null) {
      throw new NotInPiecesException(
          "around the papers it does more with what is the reader's own than to show it");
    }
    if (!assembly.hasCardsInPieces(sample)) {
      throw new NotInPiecesException(
          "in a card it does more with what is the reader's own than to show it");
    }
    if (!RenderedDigest.join(pieces).equals(whole.apply(sample))) {
      throw new NotInPiecesException("its fragments make something else by themselves");
    }
  }

  /**
   * The part for one reader.
   *
   * @throws TemplateException if a template of the operator's fails
   */
  List<Piece> pieces(DigestView view) {
    List<Piece> pieces = null;
    if (assembly != null) {
      try {
        pieces = assembly.assemble(view);
      } catch (TemplateException e) {
        LOG.debugf(e, "A fragment asks for more than it is given");
      }
    }
    return pieces == null ? List.of(new Piece(whole.apply(view))) : pieces;
  }
}
