package org.paperround.round;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.paperround.testing.ScriptedOnPostgres;

@QuarkusTest
@TestProfile(ScriptedOnPostgres.class)
class AskingForTodayOnPostgresTest extends AskingForToday {}
