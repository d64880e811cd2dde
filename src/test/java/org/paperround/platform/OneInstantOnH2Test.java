package org.paperround.platform;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.paperround.testing.OnH2;

@QuarkusTest
@TestProfile(OnH2.class)
class OneInstantOnH2Test extends OneInstant {}
