package org.plenary.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.fixture.BlocksRead;
import org.plenary.fixture.Collected;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenExport;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenLinks;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.problem.Problem;

/** A discussion is written down whole, at the pace of its reader and for whom may read it. */
class ExportServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final GivenForum FORUM =
      GIVEN.forum(GIVEN.chapter("senegal", "fr"), "keys", Audience.PUBLIC);
  private static final GivenExport EXPORT = new GivenExport(DATABASE);
  private static final ExportForm TEXT = new TextForm(new GivenLinks());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aLongDiscussionIsWholeReadOnceAndHeldInParts() {
    try (var database = TestDatabase.migrated()) {
      var given = new Given(database.pool());
      GivenDiscussion debate =
          given.discussion(
              given.forum(given.chapter("global", "en"), "long", Audience.PUBLIC), "Long");
      debate.post("ada", 0, "First");
      debate.answers("crowd", 50_000);
      var last = new AtomicReference<>(new Collected());
      long blocks =
          new BlocksRead(database)
              .by(
                  pool -> {
                    last.set(new Collected());
                    new GivenExport(database.vertx(), pool)
                        .begin(debate.id(), TEXT)
                        .writeTo(last.get())
                        .await();
                  });
      Collected written = last.get();
      assertThat(Pattern.compile("(?m)^ *\\[\\d+\\]").matcher(written.text()).results().count())
          .isEqualTo(50_001);
      assertThat(written.isEnded()).isTrue();
      assertThat(written.longest()).isLessThan(20_000);
      assertThat(blocks / 50_000).isLessThan(40);
    }
  }

  @Test
  void whoMayNotReadItAnyMoreDoesNotTakeItForWhole() {
    GivenForum forum = GIVEN.forum(FORUM.chapter(), "narrowed", Audience.PUBLIC);
    GivenDiscussion debate = GIVEN.discussion(forum, "Narrowed");
    debate.post("ada", 0, "First");
    debate.answers("crowd", 99);
    Export export = EXPORT.begin(debate.id(), TEXT);
    GIVEN.access(forum.id(), 2, Audience.OFFICERS);
    var written = new Collected();
    assertThat(Refusals.of(export.writeTo(written))).isEqualTo(new Problem.NotFound());
    assertThat(written.isEnded()).isFalse();
  }

  @Test
  void nothingIsReadForAReaderWhoDoesNotRead() {
    GivenDiscussion debate = GIVEN.discussion(FORUM, "Slow");
    debate.post("ada", 0, "First");
    debate.answers("crowd", 199);
    Export export = EXPORT.begin(debate.id(), TEXT);
    int before = DATABASE.statements();
    Future<Void> waiting = export.writeTo(new Stuck());
    assertThat(waiting.isComplete()).isFalse();
    assertThat(DATABASE.statements()).isEqualTo(before);
  }

  /** A reader who never reads. */
  private static final class Stuck extends Collected {
    @Override
    public Future<Void> write(Buffer data) {
      return Future.future(_ -> {});
    }
  }
}
