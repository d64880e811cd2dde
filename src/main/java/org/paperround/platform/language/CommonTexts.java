package org.paperround.platform.language;

import io.quarkus.qute.i18n.MessageBundle;

/** What mails and pages alike need: {@code {common:…}} in templates. */
@MessageBundle(value = "common", locale = "en")
public interface CommonTexts {

  /** The code of the language, for {@code lang} attributes. */
  String lang();

  /** The direction it is written in, for {@code dir} attributes. */
  String dir();
}
