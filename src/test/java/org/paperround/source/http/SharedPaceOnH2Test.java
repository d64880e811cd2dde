package org.paperround.source.http;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.paperround.testing.OnH2;

@QuarkusTest
@TestProfile(OnH2.class)
class SharedPaceOnH2Test extends SharedPace {}
