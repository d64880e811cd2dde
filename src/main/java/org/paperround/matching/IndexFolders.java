package org.paperround.matching;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.store.LockObtainFailedException;
import org.paperround.interest.Topics;

/** Where a process keeps its index: processes that share a data folder have one each. */
final class IndexFolders {

  private static final int MOST = 64;

  private IndexFolders() {}

  /**
   * Opens the first index that no other process has; a broken one is made anew.
   *
   * @throws UncheckedIOException if the folder cannot be written
   */
  static ArchiveIndex open(Path dataFolder, Topics topics) {
    for (int number = 1; number <= MOST; number++) {
      Path folder = dataFolder.resolve("search").resolve(Integer.toString(number));
      try {
        return open(folder, topics, number);
      } catch (LockObtainFailedException e) {
        // Another process works with it: the next one.
      } catch (IOException e) {
        throw new UncheckedIOException("the search index cannot be kept in " + folder, e);
      }
    }
    throw new IllegalStateException(MOST + " processes have a search index in " + dataFolder);
  }

  private static ArchiveIndex open(Path folder, Topics topics, int number) throws IOException {
    try {
      return new ArchiveIndex(folder, topics);
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      Log.warnf("The search index %d cannot be read and is made anew: %s", number, e);
      return ArchiveIndex.anew(folder, topics);
    }
  }
}
