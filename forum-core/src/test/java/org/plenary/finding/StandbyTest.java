package org.plenary.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.TestDatabase;
import org.plenary.fixture.Unmarked;
import org.plenary.post.PostId;
import org.plenary.question.Question;
import org.plenary.sealing.Sealing;

/** What is found while the index keeps everybody waiting, and then proves to hang. */
class StandbyTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  // What goes over one connection is answered in the order in which it was asked.
  private static final Pool ONE =
      PgBuilder.pool()
          .with(new PoolOptions().setMaxSize(1))
          .connectingTo(DATABASE.address().connectOptions())
          .using(DATABASE.vertx())
          .build();
  private static final Given GIVEN = new Given(ONE);
  private static final ChapterId SENEGAL = GIVEN.chapter("senegal", "fr");
  private static final GivenForum OPEN = GIVEN.forum(SENEGAL, "open", Audience.PUBLIC);

  private final HangingIndex index = new HangingIndex();
  private final FindingService service =
      new FindingService(ONE, index, new Unmarked(), new Sealing(new byte[Sealing.KEY_BYTES]));
  private PostId written = write();

  @AfterAll
  static void close() {
    ONE.close().await();
    DATABASE.close();
  }

  private static PostId write() {
    return GIVEN.discussion(OPEN, "Keys").post("ada", 0, "Who holds them?");
  }

  /** Finds, while a post is written between the first doubt of the index and its end. */
  private List<PostId> findWhileWriting() {
    var search =
        new Search(
            Question.read("keys", ZoneOffset.UTC), Inquiry.Order.NEWEST, 20, Optional.empty());
    Future<Findings> findings = service.find(Caller.ANONYMOUS, search);
    index.doubt();
    written = write();
    index.hang();
    return findings.await().page().items().stream().map(hit -> hit.id()).toList();
  }

  @Test
  void postsAreLookedForAtTheFirstDoubtAndSeldomSo() {
    PostId before = written;
    assertThat(findWhileWriting()).contains(before).doesNotContain(written);
    assertThat(findWhileWriting()).contains(written);
  }

  /** An index that says nothing until it is told to. */
  private static final class HangingIndex implements Finder {

    private Promise<List<Hit>> answer = Promise.promise();
    private Promise<Runnable> asked = Promise.promise();

    @Override
    public Future<List<Hit>> find(Inquiry inquiry) {
      throw new AssertionError("Whoever waits says what is to happen meanwhile.");
    }

    @Override
    public Future<List<Hit>> find(Inquiry inquiry, Runnable late) {
      answer = Promise.promise();
      asked.complete(late);
      return answer.future();
    }

    void doubt() {
      asked.future().await().run();
      asked = Promise.promise();
    }

    void hang() {
      answer.fail("The index hangs.");
    }
  }
}
