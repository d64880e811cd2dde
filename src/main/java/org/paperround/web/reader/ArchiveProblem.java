package org.paperround.web.reader;

/** Why a page of the archive cannot be shown. */
enum ArchiveProblem {
  NO_PAGE(400),
  NO_ADDRESS(404),
  NO_TOPIC(404),
  NO_DATE(400),
  NO_PAPERS(404),
  NO_PAPER(404),
  NO_DIGEST(404);

  private final int status;

  ArchiveProblem(int status) {
    this.status = status;
  }

  /** The status of the answer. */
  int status() {
    return status;
  }

  /** The heading of the page that says so. */
  String title(ArchiveTexts texts) {
    return switch (this) {
      case NO_PAGE, NO_ADDRESS -> texts.noPageTitle();
      case NO_TOPIC -> texts.noTopicTitle();
      case NO_DATE -> texts.noDateTitle();
      case NO_PAPERS -> texts.noPapersTitle();
      case NO_PAPER -> texts.noPaperTitle();
      case NO_DIGEST -> texts.noDigestTitle();
    };
  }

  /** What can be done about it. */
  String text(ArchiveTexts texts) {
    return switch (this) {
      case NO_PAGE -> texts.noPageText();
      case NO_ADDRESS -> texts.noAddressText();
      case NO_TOPIC -> texts.noTopicText();
      case NO_DATE -> texts.noDateText();
      case NO_PAPERS -> texts.noPapersText();
      case NO_PAPER -> texts.noPaperText();
      case NO_DIGEST -> texts.noDigestText();
    };
  }
}
