package org.paperround.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.interest.Term;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Schedule;

class StoredTasksTest {

  private final JacksonSerializer serializer = new JacksonSerializer();

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"192.0.2.7", "2001:db8::7"})
  void aSignUpComesBackFromTheDatabaseAsItWas(@Nullable String origin) {
    Schedule schedule = Schedule.daily(ZoneId.of("Asia/Kathmandu"), LocalTime.of(23, 45));
    Consent.Origin from = new Consent.Origin("2026-11", origin);
    SignUpRequest request =
        SignUpRequest.of(
            EmailAddress.parse("o'neill+{}@bücher.example"),
            List.of(
                new Term(Term.Kind.TOPIC, "medical-imaging"),
                new Term(Term.Kind.KEYWORD, "\"dice loss\", \\n {x} 🦙")),
            "Attention Is All You Need",
            schedule,
            from);

    SignUpRequest stored =
        serializer.deserialize(SignUpRequest.class, serializer.serialize(request));

    assertThat(stored).isEqualTo(request);
    assertThat(stored.schedule()).isEqualTo(schedule);
    assertThat(stored.consentOrigin()).isEqualTo(from);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7, Long.MAX_VALUE})
  void aConfirmationComesBackFromTheDatabaseAsItWas(long signUp) {
    ConfirmationMailJob.Data data = new ConfirmationMailJob.Data(signUp);

    assertThat(serializer.deserialize(ConfirmationMailJob.Data.class, serializer.serialize(data)))
        .isEqualTo(data);
  }
}
