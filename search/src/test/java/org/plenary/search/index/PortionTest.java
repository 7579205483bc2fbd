package org.plenary.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.VersionType;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plenary.search.fixture.IndexedForum;
import org.plenary.search.fixture.TestElasticsearch;

class PortionTest {

  private static final String JSON_AROUND = "{\"code\":\"\"}";

  private static PostDocument document(long post, String code) {
    return new PostDocument(post, 1, Map.of("code", code));
  }

  private static PostDocument ofBytes(long post, int bytes) {
    return document(post, "x".repeat(bytes - JSON_AROUND.length()));
  }

  private static List<PostDocument> rest(PostDocument... documents) {
    List<PostDocument> all = List.of(documents);
    return Portion.first(all, VersionType.External).rest(all);
  }

  @Test
  void whatHasRoomIsWrittenAtOnce() {
    int half = Portion.MOST_BYTES / 2;
    assertThat(rest(ofBytes(1, half), ofBytes(2, half))).isEmpty();
    assertThat(rest(ofBytes(1, half), ofBytes(2, half + 1)))
        .extracting(PostDocument::post)
        .containsExactly(2L);
  }

  @Test
  void lettersThatTakeSeveralBytesAreCountedAsTheyAreSent() {
    String cyrillic = "ж".repeat(Portion.MOST_BYTES / 4);
    assertThat(rest(document(1, cyrillic), document(2, cyrillic)))
        .extracting(PostDocument::post)
        .containsExactly(2L);
  }

  @Test
  void whatIsTooLongForAnyIsWrittenAlone() {
    assertThat(rest(ofBytes(1, Portion.MOST_BYTES * 2), ofBytes(2, 100)))
        .extracting(PostDocument::post)
        .containsExactly(2L);
  }

  // Together they are longer than what Elasticsearch reads of one request, 100 MB.
  @Test
  void postsTooLongForOneRequestAreAllWritten() {
    try (var forum = new IndexedForum(TestElasticsearch.address())) {
      Generation index = forum.rebuild().generation();
      String words = "keys ".repeat(1 << 20);
      List<PostDocument> documents =
          LongStream.rangeClosed(1, 22).mapToObj(post -> document(post, words)).toList();
      assertThat(forum.index().write(index, documents).await()).isEmpty();
      List<PostDocument> older =
          documents.stream().map(one -> new PostDocument(one.post(), 0, Map.of())).toList();
      assertThat(forum.index().overwrite(index, older).await())
          .hasSize(22)
          .allSatisfy((_, refusal) -> assertThat(refusal.isConflict()).isTrue());
    }
  }
}
