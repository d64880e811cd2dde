package org.paperround.source.intake;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.paperround.testing.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class TakingPapersInOnPostgresTest extends TakingPapersIn {}
