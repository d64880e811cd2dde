package org.paperround.matching;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.paperround.interest.Topics;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperChange;
import org.paperround.paper.PaperMark;

/**
 * The index on disk. Each commit carries the mark up to which papers are in it, so that after a
 * crash it goes on from there; it can be thrown away at any time.
 */
final class ArchiveIndex implements AutoCloseable {

  /** To be raised whenever documents are made in another way: then the index is made anew. */
  private static final String FORMAT = "2";

  private static final String STORE = "store";
  private static final String CHANGES = "changes";
  private static final String MADE_WITH = "made-with";
  private static final int MEMORY_MB = 16;

  private final PaperAnalyzer analyzer = new PaperAnalyzer();
  private final Topics topics;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile PaperMark mark;

  /**
   * Opens the index of a folder, an empty one if there is none or it was made in another way.
   *
   * @throws IOException if it is broken, or another process has it
   */
  ArchiveIndex(Path folder, Topics topics) throws IOException {
    this(FSDirectory.open(folder), topics, OpenMode.CREATE_OR_APPEND);
  }

  private ArchiveIndex(Directory directory, Topics topics, OpenMode mode) throws IOException {
    this.topics = topics;
    this.directory = directory;
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer).setOpenMode(mode).setRAMBufferSizeMB(MEMORY_MB);
    writer = new IndexWriter(directory, config);
    Map<String, String> kept = new HashMap<>();
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    }
    if (madeWith().equals(kept.get(MADE_WITH))) {
      mark =
          new PaperMark(
              kept.getOrDefault(STORE, ""), Long.parseLong(kept.getOrDefault(CHANGES, "0")));
    } else {
      writer.deleteAll();
      mark = new PaperMark("", 0);
    }
    searchers = new SearcherManager(writer, null);
  }

  /** An empty one that nothing is left of when the process ends. */
  static ArchiveIndex inMemory(Topics topics) throws IOException {
    return new ArchiveIndex(new ByteBuffersDirectory(), topics, OpenMode.CREATE);
  }

  /** A new one in place of whatever is in the folder. */
  static ArchiveIndex anew(Path folder, Topics topics) throws IOException {
    Directory directory = FSDirectory.open(folder);
    for (String file : directory.listAll()) {
      // Lucene reads what is there even where it is told to begin anew.
      if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
        directory.deleteFile(file);
      }
    }
    return new ArchiveIndex(directory, topics, OpenMode.CREATE);
  }

  /** Up to where papers are in it. */
  PaperMark mark() {
    return mark;
  }

  PaperAnalyzer analyzer() {
    return analyzer;
  }

  SearcherManager searchers() {
    return searchers;
  }

  /** Empties it, for the papers of another store. */
  void clear(PaperMark start) throws IOException {
    writer.deleteAll();
    reached(start);
  }

  /** Takes changes in, and shows them to searches from now on. */
  void take(List<PaperChange> changes, PaperMark reached) throws IOException {
    List<PaperCard> cards = changes.stream().map(PaperChange::paper).toList();
    List<List<String>> keys = PaperTopics.of(cards, topics);
    for (int i = 0; i < changes.size(); i++) {
      for (long former : changes.get(i).formerIds()) {
        writer.deleteDocuments(ArchiveDocument.id(former));
      }
      PaperCard paper = cards.get(i);
      if (paper.withdrawn()) {
        writer.deleteDocuments(ArchiveDocument.id(paper.id()));
      } else {
        write(paper, keys.get(i));
      }
    }
    reached(reached);
  }

  /** One paper that Lucene refuses must not hold up all others. */
  private void write(PaperCard paper, List<String> keys) throws IOException {
    try {
      writer.updateDocument(ArchiveDocument.id(paper.id()), ArchiveDocument.of(paper, keys));
    } catch (IllegalArgumentException e) {
      Log.warnf("Paper %d cannot be searched for: %s", paper.id(), e.getMessage());
      writer.deleteDocuments(ArchiveDocument.id(paper.id()));
    }
  }

  private void reached(PaperMark now) throws IOException {
    writer.setLiveCommitData(
        Map.of(STORE, now.store(), CHANGES, Long.toString(now.changes()), MADE_WITH, madeWith())
            .entrySet());
    writer.commit();
    searchers.maybeRefreshBlocking();
    mark = now;
  }

  /**
   * Topics are in the index, so another catalogue needs another index. Of texts alone: the hash of
   * an enum is another one in each process.
   */
  private String madeWith() {
    List<List<Object>> texts =
        topics.all().stream()
            .map(topic -> List.<Object>of(topic.key(), topic.label(), topic.words()))
            .toList();
    return FORMAT + " " + texts.hashCode();
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
    analyzer.close();
  }
}
