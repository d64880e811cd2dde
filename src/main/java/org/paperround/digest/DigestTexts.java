package org.paperround.digest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.paperround.matching.Reason;

/** What the digest says of itself, of papers and of reasons: {@code {digest:…}} in templates. */
@MessageBundle(value = "digest", locale = "en")
public interface DigestTexts {

  String lead(String papers, String considered);

  String leadAll(int papers);

  String leadNone(int considered, String shown);

  String leadAndTrending(String lead, int trending);

  String leadOnlyTrending(int considered, String shown, int trending);

  String quietDay();

  String subjectOne(String title);

  String subjectMany(String papers, String title, String more);

  String viewInBrowser();

  String unsubscribe();

  String leftOut(int count);

  String why(String siteName);

  String change();

  String pause();

  String sayWhatFits();

  String privacy();

  String fullAbstract();

  String code();

  String more();

  String less();

  String save();

  String rate();

  String authorsAndMore(String names, String count);

  String authors(int count, String shown);

  String votes(int count, String shown);

  String comments(int count, String shown);

  String trending();

  String trendingBy(String talk);

  String sectionTrending();

  String sectionBeside();

  String keyword(String label, String place);

  String keywordFound(String label, String words, String place);

  String keywordPossible(String label, String words, String place);

  String topic(String label, String place);

  String topicFound(String label, String words, String place);

  String category(String label);

  String author(String name);

  String authorPossible(String name);

  String organisation(String name);

  String example(String label);

  String mute(String label, String place);

  String meaning(String label);

  String meaningTopic(String label);

  String meaningExample(String label);

  String missing(int sources, String names);

  String quiet(String source);

  @Message
  String place(Reason.Field field);
}
