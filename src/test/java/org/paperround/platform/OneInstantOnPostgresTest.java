package org.paperround.platform;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.paperround.testing.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class OneInstantOnPostgresTest extends OneInstant {}
