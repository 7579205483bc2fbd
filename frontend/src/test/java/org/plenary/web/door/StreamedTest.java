package org.plenary.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.attachment.DiskStore;
import org.plenary.attachment.Sha256;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedRoutes;

/** What is sent without being held in memory. */
class StreamedTest {

  @TempDir Path directory;

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private static Reply fetched(Content content, String... headers) {
    Answer answer = Answer.streamed("application/pdf", content).withEtag("tag");
    try (var served =
        new ServedRoutes(
            List.of(Route.download("file", "/file", _ -> Future.succeededFuture(answer))))) {
      return served.get("/file", headers);
    }
  }

  @Test
  void aLongFileArrivesWholeAndAsItIs() {
    var bytes = new byte[5_000_000];
    new Random(7).nextBytes(bytes);
    var store = new DiskStore(vertx, directory);
    Sha256 digest = store.put(Buffer.buffer(bytes)).await();
    Reply reply =
        fetched(new Content(bytes.length, to -> store.send(digest, to)), "accept-encoding", "gzip");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(Sha256.of(reply.body())).isEqualTo(digest);
    assertThat(reply.header("content-encoding")).isIn("", "identity");
    assertThat(reply.header("etag")).isEqualTo("W/\"tag\"");
  }

  @Test
  void aFileThatIsLostIsAMistakeOfOurs() {
    var store = new DiskStore(vertx, directory);
    Reply reply = fetched(new Content(9, to -> store.send(Sha256.of(Buffer.buffer("lost")), to)));
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(reply.header("content-type")).startsWith("text/plain");
    assertThat(reply.text()).isEqualTo("This is a mistake of ours.");
  }
}
