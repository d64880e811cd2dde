package org.paperround;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paperround.platform.language.Language;
import org.paperround.testing.Texts;

/** Whether everything is said in every language. */
@AnalyzeClasses(packages = "org.paperround", importOptions = ImportOption.DoNotIncludeTests.class)
class MessageBundlesTest {

  private static final Engine ENGINE = Engine.builder().addDefaults().build();

  @ArchTest
  static void everyTextIsThereInEveryLanguageWithAllItsParameters(JavaClasses classes) {
    for (Class<?> bundle : bundles(classes)) {
      for (Language language : Language.values()) {
        assertThat(parameters(Texts.file(Texts.name(bundle), language)))
            .as("%s in %s", bundle.getSimpleName(), language)
            .isEqualTo(declared(bundle));
      }
    }
  }

  @ArchTest
  static void theLanguageOfABundleThatNamesNoneIsEnglish(JavaClasses classes) {
    assertThat(bundles(classes))
        .isNotEmpty()
        .allMatch(
            bundle ->
                bundle.getAnnotation(MessageBundle.class).locale().equals(Language.ENGLISH.code()));
  }

  @ArchTest
  static void everyFileIsOfABundleAndALanguage(JavaClasses classes) throws IOException {
    Set<String> expected =
        bundles(classes).stream()
            .flatMap(
                bundle ->
                    Arrays.stream(Language.values())
                        .map(
                            language -> Texts.name(bundle) + "_" + language.code() + ".properties"))
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.list(Texts.FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ArchTest
  static void textsAreCleanLines(JavaClasses classes) {
    for (Class<?> bundle : bundles(classes)) {
      for (Language language : Language.values()) {
        Texts.file(Texts.name(bundle), language)
            .forEach(
                (key, text) ->
                    assertThat(text)
                        .as("%s of %s in %s", key, bundle.getSimpleName(), language)
                        .isNotBlank()
                        .isEqualTo(text.strip())
                        .doesNotContain("  ", "\\", "<", "&", " \"", "...", "'"));
      }
    }
  }

  @ArchTest
  static void noTextIsLeftOver(JavaClasses classes) throws IOException {
    String templates;
    try (Stream<Path> files = Files.walk(Path.of("templates"))) {
      templates =
          files.filter(Files::isRegularFile).map(MessageBundlesTest::text).collect(joining());
    }
    for (Class<?> bundle : bundles(classes)) {
      assertThat(classes.get(bundle).getMethods())
          .as(bundle.getSimpleName())
          .allMatch(
              method ->
                  !method.getAccessesToSelf().isEmpty()
                      || Pattern.compile(Texts.name(bundle) + ":" + method.getName() + "\\b")
                          .matcher(templates)
                          .find());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Marked words become a link; a text has none in one language only by mistake. */
  @ArchTest
  static void wordsAreMarkedInEveryLanguageOrInNone(JavaClasses classes) {
    for (Class<?> bundle : bundles(classes)) {
      Map<String, String> english = Texts.file(Texts.name(bundle), Language.ENGLISH);
      for (Language language : Language.values()) {
        Map<String, String> texts = Texts.file(Texts.name(bundle), language);
        assertThat(texts.keySet())
            .as("%s in %s", bundle.getSimpleName(), language)
            .allMatch(key -> marks(texts.get(key)) == marks(english.get(key)));
      }
    }
  }

  private static int marks(String text) {
    return text.split("\\[\\[.+?]]", -1).length;
  }

  private static List<Class<?>> bundles(JavaClasses classes) {
    return classes.stream()
        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
        .<Class<?>>map(type -> type.reflect())
        .toList();
  }

  /** The keys that a bundle wants, each with the parameters that its texts show. */
  private static Map<String, Set<String>> declared(Class<?> bundle) {
    Map<String, Set<String>> keys = new TreeMap<>();
    Map<String, String> english = Texts.file(Texts.name(bundle), Language.ENGLISH);
    for (Method method : bundle.getDeclaredMethods()) {
      Parameter[] parameters = method.getParameters();
      if (parameters.length == 1
          && parameters[0].getType().isEnum()
          && !english.containsKey(method.getName())) {
        String start = method.getName() + Texts.separator(parameters[0].getType());
        for (Object constant : parameters[0].getType().getEnumConstants()) {
          keys.put(start + ((Enum<?>) constant).name(), Set.of());
        }
      } else {
        keys.put(
            method.getName(),
            Arrays.stream(parameters).map(Parameter::getName).collect(Collectors.toSet()));
      }
    }
    return keys;
  }

  private static Map<String, Set<String>> parameters(Map<String, String> texts) {
    Map<String, Set<String>> keys = new TreeMap<>();
    texts.forEach(
        (key, text) ->
            keys.put(
                key,
                ENGINE.parse(text).getExpressions().stream()
                    .filter(shown -> !shown.isLiteral() && !shown.hasNamespace())
                    .map(Expression::getParts)
                    .map(parts -> parts.getFirst().getName())
                    .collect(Collectors.toSet())));
    return keys;
  }
}
