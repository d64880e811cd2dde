package org.paperround.command;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paperround.command.RelevanceFiles.Pool;
import org.paperround.command.RelevanceFiles.Profile;
import org.paperround.embedding.TextEmbedder;
import org.paperround.interest.Breadth;
import org.paperround.interest.Example;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.interest.Topics;
import org.paperround.matching.ExampleTexts;
import org.paperround.matching.LucenePaperMatcher;
import org.paperround.matching.PaperMatcher;
import org.paperround.paper.PaperCard;

/**
 * {@code bench relevance}: ranks the pools of a test collection with the matcher as shipped, one
 * line {@code profile <tab> paper <tab> score} for every paper that the profile does not know yet.
 */
@Singleton
class RelevanceBench {

  static final String USAGE =
      "bench relevance --papers FILE --profiles FILE [--pools FILE] --out FILE";

  private static final int FAILED = 1;

  /** As many papers, the newest ones, are the background in the service too. */
  private static final int BACKGROUND = 4_000;

  private static final int REPORT_EVERY = 100;

  private final Topics topics;
  private final TextEmbedder embedder;

  RelevanceBench(Topics topics, TextEmbedder embedder) {
    this.topics = topics;
    this.embedder = embedder;
  }

  /** Ranks; 0 if every profile was ranked. */
  int run(List<String> args) {
    Map<String, String> options = options(args);
    if (!options.keySet().containsAll(Set.of("--papers", "--profiles", "--out"))) {
      Log.error("Usage: " + USAGE);
      return BenchCommand.WRONG_USAGE;
    }
    Path profiles = Path.of(options.getOrDefault("--profiles", ""));
    String beside = profiles.resolveSibling("pools.jsonl").toString();
    try {
      RelevanceFiles files =
          RelevanceFiles.read(
              Path.of(options.getOrDefault("--papers", "")),
              profiles,
              Path.of(options.getOrDefault("--pools", beside)));
      return rank(files, Path.of(options.getOrDefault("--out", ""))) ? 0 : FAILED;
    } catch (IOException e) {
      Log.errorf("%s", e.getMessage());
      return FAILED;
    }
  }

  private static Map<String, String> options(List<String> args) {
    Set<String> known = Set.of("--papers", "--profiles", "--pools", "--out");
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < args.size(); i += 2) {
      if (!known.contains(args.get(i)) || i + 1 == args.size()) {
        return Map.of();
      }
      options.put(args.get(i), args.get(i + 1));
    }
    return options;
  }

  private boolean rank(RelevanceFiles files, Path out) throws IOException {
    if (!embedder.isOn()) {
      Log.warn("There is no model: words alone count");
    }
    PaperMatcher matcher = new LucenePaperMatcher(topics, embedder, texts(files));
    Map<String, List<Profile>> byPool =
        files.profiles().stream()
            .collect(Collectors.groupingBy(Profile::pool, TreeMap::new, Collectors.toList()));
    int done = 0;
    boolean isWhole = true;
    try (BufferedWriter ranking = Files.newBufferedWriter(out)) {
      for (Map.Entry<String, List<Profile>> group : byPool.entrySet()) {
        Pool pool = files.pools().get(group.getKey());
        if (pool == null) {
          Log.errorf("There is no pool %s", group.getKey());
          isWhole = false;
          continue;
        }
        try (PaperMatcher.Edition edition = edition(matcher, files, pool)) {
          for (Profile profile : group.getValue()) {
            write(ranking, files, pool, profile, edition.scores(interest(files, profile)));
            done++;
            if (done % REPORT_EVERY == 0) {
              Log.infof("%,d of %,d profiles ranked", done, files.profiles().size());
            }
          }
        }
      }
    }
    Log.infof("%,d of %,d profiles ranked", done, files.profiles().size());
    return isWhole;
  }

  private static PaperMatcher.Edition edition(
      PaperMatcher matcher, RelevanceFiles files, Pool pool) {
    List<PaperCard> papers = files.cards(pool.ids());
    List<PaperCard> newestFirst =
        files.cards(pool.history()).stream()
            .sorted(
                Comparator.comparing(PaperCard::listedOn).thenComparing(PaperCard::id).reversed())
            .toList();
    List<PaperCard> recent =
        Stream.concat(papers.stream(), newestFirst.stream())
            .distinct()
            .limit(BACKGROUND)
            .sorted(Comparator.comparingLong(PaperCard::id))
            .toList();
    return matcher.prepare(papers, matcher.background(recent));
  }

  private static void write(
      BufferedWriter ranking, RelevanceFiles files, Pool pool, Profile profile, double[] scores)
      throws IOException {
    Map<Long, String> names = new TreeMap<>();
    for (String id : pool.ids()) {
      PaperCard paper = files.papers().get(id);
      if (paper != null) {
        names.put(paper.id(), id);
      }
    }
    Set<String> known = new HashSet<>(profile.liked());
    int place = 0;
    for (String id : names.values()) {
      if (!known.contains(id)) {
        ranking.write(profile.id() + '\t' + id + '\t' + scores[place] + '\n');
      }
      place++;
    }
  }

  /**
   * What a reader would have made of it: the words as a keyword, or as a text of its own where they
   * are too long for one; the papers as liked ones, but for one place that such a text may need.
   */
  private static Interest interest(RelevanceFiles files, Profile profile) {
    List<Example> liked =
        files.cards(profile.liked()).stream()
            .distinct()
            .limit(Interest.MAX_EXAMPLES - 1)
            .map(paper -> Example.liked(paper.id()))
            .toList();
    String words = plain(profile.words());
    if (words.length() > Term.MAX_TEXT) {
      Example text = new Example("text:" + files.profiles().indexOf(profile), 1);
      return interest(List.of(), Stream.concat(liked.stream(), Stream.of(text)).toList());
    }
    return interest(
        words.isBlank() ? List.of() : List.of(new Term(Term.Kind.KEYWORD, words)), liked);
  }

  /** Words without what the syntax of queries would make of them. */
  private static String plain(String words) {
    String unsigned = words.replaceAll("[\"*+:()~]", " ").replaceAll("(?<!\\S)-", " ");
    return Pattern.compile("\\b(AND|OR|NOT)\\b")
        .matcher(unsigned)
        .replaceAll(found -> found.group().toLowerCase(Locale.ROOT))
        .strip();
  }

  private static Interest interest(List<Term> terms, List<Example> examples) {
    return new Interest("profile", terms, examples, 0, Breadth.BALANCED);
  }

  private static ExampleTexts texts(RelevanceFiles files) {
    Map<String, ExampleTexts.Text> byKey = new HashMap<>();
    files
        .papers()
        .values()
        .forEach(
            paper ->
                byKey.put(
                    Example.keyOf(paper.id()),
                    new ExampleTexts.Text(paper.title(), paper.summary())));
    for (int i = 0; i < files.profiles().size(); i++) {
      byKey.put("text:" + i, new ExampleTexts.Text(files.profiles().get(i).words(), ""));
    }
    return keys ->
        keys.stream()
            .filter(byKey::containsKey)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), byKey::get));
  }
}
