package org.plenary.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.fixture.Refusals;
import org.plenary.problem.Problem;

/** What every store does. */
abstract class AttachmentStoreContract {

  final Vertx vertx = Vertx.vertx();
  private static final Buffer CONTENT = Buffer.buffer("of the people");

  @TempDir Path directory;

  @AfterEach
  void close() {
    vertx.close().await();
  }

  abstract AttachmentStore store();

  private AsyncFile reader() {
    return vertx.fileSystem().open(directory.resolve("read").toString(), new OpenOptions()).await();
  }

  Buffer read(AttachmentStore store, Sha256 digest) {
    store.send(digest, reader()).await();
    return vertx.fileSystem().readFile(directory.resolve("read").toString()).await();
  }

  @Test
  void whatIsPutIsReadUnderItsDigest() {
    AttachmentStore store = store();
    Sha256 digest = store.put(CONTENT).await();
    assertThat(digest).isEqualTo(Sha256.of(CONTENT));
    assertThat(read(store, digest)).isEqualTo(CONTENT);
  }

  @Test
  void theSameTwiceIsThereOnce() {
    AttachmentStore store = store();
    assertThat(store.put(CONTENT).await()).isEqualTo(store.put(CONTENT).await());
    assertThat(read(store, Sha256.of(CONTENT))).isEqualTo(CONTENT);
  }

  @Test
  void whatWasNeverPutIsAbsent() {
    assertThat(Refusals.of(store().send(Sha256.of(CONTENT), reader())))
        .isEqualTo(new Problem.NotFound());
  }

  @Test
  void whatIsDeletedIsAbsentAndMayComeBack() {
    AttachmentStore store = store();
    Sha256 digest = store.put(CONTENT).await();
    store.delete(digest).await();
    store.delete(digest).await();
    assertThat(Refusals.of(store.send(digest, reader()))).isEqualTo(new Problem.NotFound());
    store.put(CONTENT).await();
    assertThat(read(store, digest)).isEqualTo(CONTENT);
  }
}
