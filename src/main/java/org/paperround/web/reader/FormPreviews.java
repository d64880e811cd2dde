package org.paperround.web.reader;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.account.FirstInterests;
import org.paperround.account.FirstTexts;
import org.paperround.interest.Interest;

/** What the sign-up form as filled in would have brought. */
@Singleton
class FormPreviews {

  /** One who tries things out changes something every second or so. */
  private static final int MOST = 60;

  private final Previews previews;
  private final SignUpLikes likes;
  private final PageParts parts;
  private final FormOrigin origin;
  private final OriginLimit limit = new OriginLimit(MOST, Duration.ofMinutes(1));

  FormPreviews(Previews previews, SignUpLikes likes, PageParts parts, FormOrigin origin) {
    this.previews = previews;
    this.likes = likes;
    this.parts = parts;
    this.origin = origin;
  }

  /** The preview, or why there is none; null if nothing was filled in to look for. */
  @Nullable Preview of(SignUpFields fields) {
    if (fields.isBlank()) {
      return null;
    }
    if (!limit.allows(origin.address())) {
      return Preview.none(parts.texts(HomeTexts.class).previewTooMany());
    }
    fields.check(likes);
    Optional<String> problem = fields.problemOfTerms();
    if (problem.isPresent()) {
      return Preview.none(problem.get());
    }
    List<Interest> interests =
        FirstInterests.of(
            fields.terms(), likes.stored(fields.liked()), parts.texts(FirstTexts.class));
    return interests.isEmpty()
        ? Preview.none(parts.texts(HomeTexts.class).previewNotStored())
        : previews.of(interests, parts.language());
  }
}
