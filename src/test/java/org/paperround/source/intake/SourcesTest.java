package org.paperround.source.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.source.remote.PaperSource;
import org.paperround.source.remote.SourceKind;
import org.paperround.source.remote.SourceSettings;
import org.paperround.testing.ScriptedSources;

class SourcesTest {

  @Test
  void eachConfiguredSourceIsOpenedWithItsSettings() {
    Sources sources =
        sources(
            "a.kind", "scripted", "a.label", "The archive", "b.kind", "scripted", "b.server", "x");

    assertThat(sources.all()).extracting(one -> one.source().name()).containsExactly("a", "b");
    assertThat(sources.find("a").orElseThrow().source().label()).isEqualTo("The archive");
    assertThat(sources.find("c")).isEmpty();
    assertThat(sources.names()).isEqualTo("a, b");
  }

  @Test
  void aSourceThatIsSwitchedOffIsNotEvenLookedAt() {
    assertThat(sources("a.kind", "unheard-of", "a.enabled", "false").all()).isEmpty();
    assertThat(sources().names()).isEqualTo("none");
  }

  @Test
  void aKindThatIsNotThereStopsTheStartWithThoseThatAre() {
    assertRefused("a: there is no kind arxive; known are picky, scripted.", "a.kind", "arxive");
    assertRefused("a: kind is not set; known are picky, scripted.", "a.label", "A");
  }

  @Test
  void whatTheKindFindsWrongStopsTheStart() {
    assertRefused("a: url is not set.", "a.kind", "picky");
  }

  @Test
  void twoSourcesThatAskForTheSameStopTheStart() {
    assertRefused(
        "b: it asks for the same as a.",
        "a.kind",
        "scripted",
        "a.categories",
        "cs.AI,cs.CL",
        "b.kind",
        "scripted",
        "b.categories",
        "cs.AI,cs.CL",
        "b.label",
        "B");
    assertThat(
            sources(
                    "a.kind",
                    "scripted",
                    "a.categories",
                    "cs.AI",
                    "b.kind",
                    "scripted",
                    "b.categories",
                    "cs.CL")
                .all())
        .hasSize(2);
  }

  @Test
  void everyProblemIsNamedAtOnce() {
    assertRefused("a: kind is not set", "a.label", "A", "b.kind", "picky");
    assertRefused("b: url is not set", "a.label", "A", "b.kind", "picky");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Archive", "a_b", "-a", "a-", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
  void aNameIsShortAndPlain(String name) {
    assertRefused(
        "a name has 1 to 40 small letters, digits and dashes.", name + ".kind", "scripted");
  }

  private static void assertRefused(String reason, String... settings) {
    assertThatThrownBy(() -> sources(settings))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("Paper Round cannot start with these sources. paperround.sources.")
        .hasMessageContaining(reason);
  }

  private static Sources sources(String... settings) {
    Map<String, String> properties = new HashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      properties.put("paperround.sources." + settings[i], settings[i + 1]);
    }
    SourcesConfig config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(properties, "settings", 100))
            .withMapping(SourcesConfig.class)
            .build()
            .getConfigMapping(SourcesConfig.class);
    return new Sources(config, List.of(new ScriptedSources(), new Picky()));
  }

  private static final class Picky implements SourceKind {

    @Override
    public String kind() {
      return "picky";
    }

    @Override
    public PaperSource open(SourceSettings settings) {
      throw new IllegalArgumentException("url is not set");
    }
  }
}
