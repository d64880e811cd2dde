package org.paperround.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.paperround.platform.template.TemplateCheck;

@QuarkusTest
@TestProfile(RenderingProfile.class)
class RenderingTest {

  @Inject TemplateCheck check;

  @Test
  void everySampleRenders() {
    assertThat(check.renderAll()).isEmpty();
  }
}
