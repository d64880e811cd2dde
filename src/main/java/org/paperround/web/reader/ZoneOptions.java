package org.paperround.web.reader;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.qute.RawString;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The options of the field for a time zone: hundreds, so made once for each zone in use. */
@Singleton
@Named("zoneOptions")
class ZoneOptions {

  private static final String FIRST = "UTC";
  private static final int MOST_KEPT = 100;

  private final List<String> usual =
      Stream.concat(
              Stream.of(FIRST),
              ZoneId.getAvailableZoneIds().stream()
                  .filter(id -> id.contains("/") && !id.matches("(Etc|SystemV)/.*"))
                  .sorted())
          .toList();
  private final LoadingCache<String, RawString> kept =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build(this::rendered);

  /**
   * All usual zones with one of them chosen, and the chosen one too if it is an unusual one.
   *
   * @param zone an id; UTC is chosen for what is none
   */
  public RawString of(String zone) {
    return kept.get(isZone(zone) ? zone : FIRST);
  }

  /** As an import or a form may have it: offsets such as {@code +02:00} too. */
  private static boolean isZone(String zone) {
    try {
      ZoneId.of(zone);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private RawString rendered(String chosen) {
    List<String> zones =
        usual.contains(chosen) ? usual : Stream.concat(usual.stream(), Stream.of(chosen)).toList();
    return new RawString(Pages.zones(zones, chosen).render());
  }
}
