package org.paperround.journey;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.paperround.testing.ScriptedOnH2;

@QuarkusTest
@TestProfile(ScriptedOnH2.class)
class ChangingAddressOnH2Test extends ChangingAddress {}
