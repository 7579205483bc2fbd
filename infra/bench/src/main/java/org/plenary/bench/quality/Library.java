package org.plenary.bench.quality;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.plenary.bench.quality.Judged.Text;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Sight;
import org.plenary.chapter.ChapterId;
import org.plenary.devstack.Elasticsearch;
import org.plenary.finding.Inquiry;
import org.plenary.finding.Reach;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumId;
import org.plenary.indexing.IndexedPost;
import org.plenary.question.Question;
import org.plenary.search.cluster.ClusterAddress;
import org.plenary.search.cluster.SearchCluster;
import org.plenary.search.cluster.Suspicion;
import org.plenary.search.finding.ElasticFinder;
import org.plenary.search.index.Generation;
import org.plenary.search.index.IndexAdministration;
import org.plenary.search.index.IndexSettings;
import org.plenary.search.index.PostIndex;
import org.plenary.search.indexing.Documents;

/**
 * Documents as opening posts of one forum, in the one index of an Elasticsearch that had none,
 * until closed.
 */
final class Library implements AutoCloseable {

  // How well is asked here, and not how soon.
  private static final Suspicion CALM =
      new Suspicion(Duration.ofSeconds(10), Duration.ofSeconds(10));

  private static final Generation ONLY = new Generation(1);
  private static final ChapterId CHAPTER = new ChapterId(1);
  private static final ForumId FORUM = new ForumId(1);
  private static final Reach EVERYWHERE = new Reach(Sight.of(Caller.ANONYMOUS), Set.of(FORUM));
  private static final int BATCH = 500;

  private final Vertx vertx = Vertx.vertx();
  private final SearchCluster cluster;
  private final List<Text> corpus;

  Library(Elasticsearch elasticsearch, List<Text> corpus) {
    this.cluster = new SearchCluster(vertx, ClusterAddress.open(elasticsearch.address()), CALM);
    this.corpus = corpus;
  }

  /**
   * Takes in all documents.
   *
   * @param language BCP 47, of all of them
   */
  void fill(String language) {
    IndexAdministration administration = administration();
    var index = new PostIndex(cluster);
    administration.make(ONLY).await();
    for (int from = 0; from < corpus.size(); from += BATCH) {
      int to = Math.min(from + BATCH, corpus.size());
      List<IndexedPost> posts = new ArrayList<>();
      for (int place = from; place < to; place++) {
        posts.add(post(place, corpus.get(place), language));
      }
      index.write(ONLY, posts.stream().map(Documents::document).toList()).await();
    }
    administration.goLive(ONLY).await();
  }

  private IndexAdministration administration() {
    return new IndexAdministration(cluster, new IndexSettings(1, 0));
  }

  private static IndexedPost post(int place, Text text, String language) {
    return new IndexedPost(
        place + 1,
        1,
        1,
        true,
        CHAPTER,
        FORUM,
        new ForumAddress("library", "all"),
        Audience.PUBLIC,
        place + 1,
        "open",
        false,
        text.title(),
        language,
        List.of(),
        1,
        true,
        Instant.EPOCH,
        Optional.empty(),
        language,
        "<p>" + Entities.escape(text.text()) + "</p>",
        false);
  }

  /** The names of what answers, the best first, asked as anybody asks. */
  List<String> find(String question) {
    var inquiry =
        new Inquiry(
            Question.read(words(question), ZoneOffset.UTC),
            EVERYWHERE,
            Inquiry.Order.RELEVANCE,
            Optional.empty());
    return new ElasticFinder(cluster)
        .find(inquiry).await().stream().map(hit -> corpus.get((int) hit.post() - 1).id()).toList();
  }

  // Whoever asked these knew no operators.
  private static String words(String question) {
    String plain = question.replaceAll("[\":-]", " ").strip();
    return plain.substring(0, Math.min(plain.length(), Question.LONGEST));
  }

  @Override
  public void close() {
    try {
      administration().remove(ONLY).await();
    } finally {
      cluster.close();
      vertx.close().await();
    }
  }

  /** The means over all questions that somebody judged. */
  Scores judge(List<Text> queries, Map<String, Map<String, Integer>> grades) {
    double ndcg = 0;
    double recall = 0;
    for (Text query : queries) {
      List<String> found = find(query.text());
      Map<String, Integer> graded = grades.getOrDefault(query.id(), Map.of());
      ndcg += Quality.ndcg(found, graded, Scores.PLACES);
      recall += Quality.recall(found, graded, Scores.DEEP);
    }
    return new Scores(ndcg / queries.size(), recall / queries.size());
  }
}
