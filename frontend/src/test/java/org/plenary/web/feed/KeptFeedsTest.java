package org.plenary.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What is written once for many is right for each of them. */
class KeptFeedsTest {

  private final ServedForum served = new ServedForum();
  private final ChapterId chapter = served.given().chapter("senegal", "fr", "wo");
  private final GivenDiscussion debate =
      served
          .given()
          .discussion(served.given().forum(chapter, "rights", Audience.PUBLIC), "Who may read?");

  @BeforeEach
  void write() {
    debate.post("ana", 0, "All of us. ".repeat(100));
  }

  @AfterEach
  void close() {
    served.close();
  }

  private void execute(String sql, Object... values) {
    served.database().pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  @Test
  void saysWhereItIsByTheAddressThatWasAsked() {
    for (String path :
        List.of(
            "/feed.json",
            "/feed.json?text=full",
            "/feed.json?limit=2&language=en",
            "/feed.json?language=en&limit=2",
            "/feed.json?limit=2&language=en")) {
      assertThat(served.get(path).json().getString("feed_url"))
          .isEqualTo("https://plenary.example" + path);
    }
  }

  @Test
  void speaksTheLanguageThatItsChapterSpeaksNow() {
    String path = "/c/senegal/feed.json";
    Reply before = served.get(path);
    assertThat(before.json().getString("language")).isEqualTo("fr");
    execute("update chapter set languages = '{es}' where slug = 'senegal'");
    Reply after = served.get(path, "if-none-match", before.header("etag"));
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.json().getString("language")).isEqualTo("es");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.atom", "/feed.rss", "/feed.json", "/d/DEBATE/feed.atom"})
  void isCompressedForWhoReadsThat(String asked) throws Exception {
    String path = asked.replace("DEBATE", Long.toString(debate.id().value()));
    Reply plain = served.get(path);
    Reply packed = served.get(path, "accept-encoding", "gzip");
    assertThat(packed.header("content-encoding")).isEqualTo("gzip");
    assertThat(packed.header("vary")).isEqualTo("Accept-Encoding");
    assertThat(packed.header("etag")).isEqualTo(plain.header("etag"));
    assertThat(packed.body().length()).isLessThan(plain.body().length() / 2);
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body().getBytes()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain.body().getBytes());
    }
    Reply again =
        served.get(path, "accept-encoding", "gzip", "if-none-match", packed.header("etag"));
    assertThat(again.status()).isEqualTo(304);
  }
}
