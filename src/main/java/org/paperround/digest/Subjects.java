package org.paperround.digest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import org.paperround.platform.language.Language;

/** The subjects of mails: readers with as many papers and the same first one have the same. */
@Singleton
class Subjects {

  private static final int MOST = 5_000;

  private final Cache<Key, String> subjects = Caffeine.newBuilder().maximumSize(MOST).build();

  private record Key(Language language, int papers, String firstTitle) {}

  /** What is in the digest, on one line of at most 110 characters without controls. */
  String of(DigestView view) {
    DigestWords words = DigestWords.of(view);
    int papers = view.papers();
    return papers == 0
        ? words.lead(view)
        : subjects.get(
            new Key(view.language(), papers, DigestWords.firstTitle(view)),
            key -> words.subject(key.papers(), key.firstTitle()));
  }
}
