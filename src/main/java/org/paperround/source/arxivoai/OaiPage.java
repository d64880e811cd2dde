package org.paperround.source.arxivoai;

import java.util.List;

/**
 * One answer to ListRecords.
 *
 * @param records what it holds
 * @param token how to ask for the next; empty at the end of the list
 * @param error the code of the error that it reports, or empty
 * @param message what it says to that error
 * @param broken why it could not be read to its end; empty if it could
 */
record OaiPage(List<OaiRecord> records, String token, String error, String message, String broken) {

  OaiPage {
    records = List.copyOf(records);
  }
}
