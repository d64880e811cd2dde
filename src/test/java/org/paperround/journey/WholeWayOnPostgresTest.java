package org.paperround.journey;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.paperround.testing.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class WholeWayOnPostgresTest extends WholeWay {}
