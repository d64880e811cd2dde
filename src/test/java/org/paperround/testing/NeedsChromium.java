package org.paperround.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Skips a test class where there is no browser to run it in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
    value = "org.paperround.testing.Chromium#isInstalled",
    disabledReason =
        "There is no Chromium: install it, or set the environment variable CHROMIUM to its path.")
public @interface NeedsChromium {}
