package org.paperround.web.reader;

import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the archive says: days, search, single papers, feeds, and a reader's digests: {@code
 * {archive:…}} in templates.
 */
@MessageBundle(value = "archive", locale = "en")
public interface ArchiveTexts {

  String search();

  String papersOf(String day);

  String papersOfTopic(String topic, String day);

  String dayDescription(int papers);

  String dayEmpty();

  String dayTopicEmpty();

  String dayAll(int papers);

  String dayList();

  String dayOthers();

  String dayJump();

  String dayGo();

  String dayFeed();

  String dayTopics();

  String dayAllTopics();

  String dayMoreTopics();

  String pages();

  String pagePrevious();

  String pageNext();

  String pageOf(int page, int pages);

  String paperWhole();

  String paperWhy();

  String paperPage();

  String paperPdf();

  String paperCode();

  String paperWithdrawn();

  String paperOnArxiv();

  String paperAbstract();

  String paperNoAbstract();

  String paperTopics();

  String paperBibtexSave();

  String paperRelated();

  String searchAll();

  String searchLabel();

  String searchSyntax();

  String searchWords();

  String searchPhrase();

  String searchLogic();

  String searchBeginning();

  String searchFields();

  String searchBehind();

  String searchCut();

  String searchNothing();

  String searchFound(int papers, boolean more);

  String searchBest();

  String searchNewest();

  String searchTooLong(int most);

  String searchPages(int most);

  String digestTitle(String day);

  String digestYours();

  String digestPassedOn();

  String digestNothing();

  String digestLeftOut(int papers);

  String digests();

  String digestsSettings();

  String digestsHint();

  String digestsNone();

  String digestsCount(int papers, int considered);

  String digestsLink();

  String digestsHeading();

  String ownFeed();

  String ownFeedAbout();

  String ownFeedExists();

  String ownFeedMake();

  String ownFeedAnew();

  String ownFeedShown();

  String ownFeedAddress();

  String ownFeedOpen();

  String feedOfAll();

  String feedOfReader();

  String noPageTitle();

  String noPageText();

  String noAddressText();

  String noTopicTitle();

  String noTopicText();

  String noDateTitle();

  String noDateText();

  String noPapersTitle();

  String noPapersText();

  String noPaperTitle();

  String noPaperText();

  String noDigestTitle();

  String noDigestText();
}
