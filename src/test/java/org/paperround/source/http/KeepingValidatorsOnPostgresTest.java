package org.paperround.source.http;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.paperround.testing.OnPostgres;

@QuarkusTest
@TestProfile(OnPostgres.class)
class KeepingValidatorsOnPostgresTest extends KeepingValidators {}
