package org.paperround.web.reader;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.account.FirstInterests;
import org.paperround.interest.Interest;

/** What the sign-up form as filled in would have brought. */
@Singleton
class FormPreviews {

  /** One who tries things out changes something every second or so. */
  private static final int MOST = 60;

  private final Previews previews;
  private final SignUpLikes likes;
  private final FormOrigin origin;
  private final OriginLimit limit = new OriginLimit(MOST, Duration.ofMinutes(1));

  FormPreviews(Previews previews, SignUpLikes likes, FormOrigin origin) {
    this.previews = previews;
    this.likes = likes;
    this.origin = origin;
  }

  /** The preview, or why there is none; null if nothing was filled in to look for. */
  @Nullable Preview of(SignUpFields fields) {
    if (fields.isBlank()) {
      return null;
    }
    if (!limit.allows(origin.address())) {
      return Preview.none("Too many previews in a minute: please wait a little.");
    }
    fields.check(likes);
    Optional<String> problem = fields.problemOfTerms();
    if (problem.isPresent()) {
      return Preview.none(problem.get());
    }
    List<Interest> interests = FirstInterests.of(fields.terms(), likes.stored(fields.liked()));
    return interests.isEmpty()
        ? Preview.none("None of these papers is stored here, so there is nothing to compare with.")
        : previews.of(interests);
  }
}
