package org.paperround.testing;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.paperround.platform.language.Language;

/** Message bundles without the application, from the same files. */
public final class Texts {

  /** Where the files of all bundles are. */
  public static final Path FOLDER = Path.of("src/main/resources/messages");

  private static final Engine ENGINE =
      Engine.builder().addDefaults().addValueResolver(new ReflectionValueResolver()).build();

  private Texts() {}

  /** A bundle in a language. */
  public static <T> T of(Class<T> bundle, Language language) {
    Map<String, String> texts = file(name(bundle), language);
    return bundle.cast(
        Proxy.newProxyInstance(
            bundle.getClassLoader(),
            new Class<?>[] {bundle},
            (proxy, method, arguments) ->
                text(
                    method,
                    Optional.ofNullable(arguments).orElseGet(() -> new Object[0]),
                    texts,
                    language)));
  }

  /** The name of a bundle, as templates write it. */
  public static String name(Class<?> bundle) {
    return bundle.getAnnotation(MessageBundle.class).value();
  }

  /** The texts of a file by their keys, in the file's order. */
  public static Map<String, String> file(String bundle, Language language) {
    Path file = FOLDER.resolve(bundle + "_" + language.code() + ".properties");
    Map<String, String> texts = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          int equals = line.indexOf('=');
          if (texts.put(line.substring(0, equals), line.substring(equals + 1)) != null) {
            throw new IllegalStateException(file + " says twice " + line);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /**
   * What comes between the name of a method and that of a constant in the keys of its texts, as
   * Qute has it.
   */
  public static String separator(Class<?> constants) {
    for (Object constant : constants.getEnumConstants()) {
      if (constant.toString().contains("_")) {
        return "_$";
      }
    }
    return "_";
  }

  private static String text(
      Method method, Object[] arguments, Map<String, String> texts, Language language) {
    String text = texts.get(method.getName());
    if (text == null) {
      Enum<?> constant = (Enum<?>) arguments[0];
      String key = method.getName() + separator(constant.getDeclaringClass()) + constant.name();
      return Objects.requireNonNull(texts.get(key), key);
    }
    TemplateInstance filled = ENGINE.parse(text).instance().setLocale(language.locale());
    for (int i = 0; i < arguments.length; i++) {
      filled.data(method.getParameters()[i].getName(), arguments[i]);
    }
    return filled.render();
  }
}
