package org.paperround.mail.dkim;

import io.quarkus.logging.Log;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paperround.mail.dkim.KeyFolder.Use;

/** The keys of the service, from configuration or from its own folder, and their change. */
public final class DkimKeys {

  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

  private final DkimConfig config;
  private final String domain;
  private final KeyFolder folder;

  /**
   * The keys under a configuration.
   *
   * @param dataDir where keys that are made are kept, in a folder {@code dkim}
   * @param fromDomain the domain of the From header
   * @throws DkimException if the domain that signs cannot speak for that one
   */
  public DkimKeys(DkimConfig config, Path dataDir, String fromDomain) {
    this.config = config;
    this.domain = aligned(config.domain(), fromDomain.toLowerCase(Locale.ROOT));
    this.folder = new KeyFolder(dataDir.resolve("dkim"));
  }

  /**
   * Receivers count a signature for the sender only if both domains belong together (RFC 7489
   * section 3.1.1). Where organisations' domains begin is in no file of ours, so that one must be
   * above the other.
   */
  private static String aligned(Optional<String> configured, String from) {
    String domain = configured.orElse(from).toLowerCase(Locale.ROOT);
    if (configured.isPresent() && !DOMAIN.matcher(domain).matches()) {
      throw new DkimException("paperround.mail.dkim.domain is no domain in ASCII: " + domain);
    }
    if (!("." + from).endsWith("." + domain) && !("." + domain).endsWith("." + from)) {
      throw new DkimException(
          "paperround.mail.dkim.domain is "
              + domain
              + ", which cannot sign for the sender's domain "
              + from
              + ": leave it out, or set a domain above or below it");
    }
    return domain;
  }

  /** The domain that signs. */
  public String domain() {
    return domain;
  }

  /** Whether the keys are the operator's own files. */
  public boolean areConfigured() {
    return config.keys().isPresent();
  }

  /** The folder of the keys that are made. */
  public Path folder() {
    return folder.path();
  }

  /**
   * The signer, with new keys where there are none yet.
   *
   * @throws DkimException if a key cannot be used
   */
  public DkimSigner signer(CryptoProvider provider) {
    List<DkimKey> keys = signingOrMade();
    keys.stream().filter(DkimKey::isWeak).forEach(this::warn);
    return new DkimSigner(domain, keys, provider);
  }

  private void warn(DkimKey key) {
    Log.warnf(
        "The DKIM key of selector %s has %d bits; receivers may soon take none below 2048",
        key.selector(), key.bits());
  }

  /** The keys that sign; new ones where there are none, and then the log has their records. */
  public List<DkimKey> signingOrMade() {
    List<DkimKey> keys = signing();
    if (!keys.isEmpty()) {
      return keys;
    }
    folder.makeFirst();
    List<DkimKey> made = signing();
    Log.infof(
        "Made keys to sign mails with, in %s. Publish these DNS records of %s;"
            + " ./paperround dkim shows them again:\n%s",
        folder.path(), domain, zoneLines(made));
    return made;
  }

  /** The keys that sign; none where they would have to be made. */
  public List<DkimKey> signing() {
    return config
        .keys()
        .map(keys -> keys.stream().map(DkimKeys::configured).toList())
        .orElseGet(() -> folder.keys(Use.SIGNING));
  }

  private static DkimKey configured(String setting) {
    int colon = setting.indexOf(':');
    if (colon < 1 || colon + 1 == setting.length()) {
      throw new DkimException(
          "paperround.mail.dkim.keys must be like pr2026:/etc/paperround/dkim.pem, not " + setting);
    }
    Path file = Path.of(setting.substring(colon + 1).strip());
    return KeyFile.read(file).as(setting.substring(0, colon).strip());
  }

  /**
   * The keys that wait for their records to be published. Those that the configuration names
   * already wait no more.
   */
  public List<DkimKey> next() {
    Set<String> signing = signing().stream().map(DkimKey::published).collect(Collectors.toSet());
    return folder.keys(Use.NEXT).stream()
        .filter(key -> !signing.contains(key.published()))
        .toList();
  }

  /** The next keys as {@code paperround.mail.dkim.keys} would name them. */
  public String settingOfNext() {
    return next().stream()
        .map(key -> key.selector() + ":" + folder.file(key, Use.NEXT))
        .collect(Collectors.joining(","));
  }

  /** The keys that signed before. */
  public List<DkimKey> former() {
    return folder.keys(Use.FORMER);
  }

  /** Makes the next keys, unless some wait already. They sign only after {@link #promoteNext}. */
  public List<DkimKey> makeNext() {
    if (next().isEmpty()) {
      folder.makeNext();
    }
    return next();
  }

  /**
   * The next keys sign in place of those that do, in processes that start from now on.
   *
   * @throws DkimException if there are none, or the keys that sign are named by the configuration
   */
  public void promoteNext() {
    if (areConfigured()) {
      throw new DkimException(
          "the keys that sign are named by paperround.mail.dkim.keys: name the next ones there");
    }
    if (next().isEmpty()) {
      throw new DkimException("there are no next keys; make them first");
    }
    folder.promoteNext();
  }

  /** The records of keys, a line each, for a zone file. */
  public String zoneLines(List<DkimKey> keys) {
    return keys.stream().map(key -> key.zoneLine(domain)).collect(Collectors.joining("\n"));
  }
}
