package org.plenary.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.archive.SampleMail.opening;
import static org.plenary.archive.SampleMail.reply;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionService;
import org.plenary.discussion.DiscussionState;

/** What came in later is as if it had come in first, but for addresses, which stay. */
class LaterMonthsTest {

  private static final String FRENCH =
      "Nous devons encore nous entendre sur les points que cette liste va discuter cette semaine.";

  private Path folder;
  private ImportFixture fixture;

  @BeforeEach
  void open(@TempDir Path folder) {
    this.folder = folder;
    this.fixture = new ImportFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void theOrderOfFilesMakesNoDifference() {
    List<SampleMail> mails =
        List.of(
            new SampleMail("a", 0, "Rules", List.of(), FRENCH),
            reply("b", 1, "a"),
            reply("c", 2, "lost"),
            reply("d", 3, "lost", "c"),
            new SampleMail("e", 4, "Re: Rules", List.of(), "By subject."),
            reply("f", 5, "a", "b"),
            opening("g", 6, "Other"),
            reply("h", 7, "i"),
            reply("i", 8, "h"));
    fixture.importMail(mails.toArray(SampleMail[]::new));
    Map<String, String> expected = fixture.tree();
    List<String> discussions = fixture.discussions();
    assertThat(discussions).first().asString().startsWith("Other, by Author of g in en, ");
    assertThat(discussions).element(1).asString().startsWith("Rules, by Author of a in fr, ");
    assertThat(expected).containsEntry("e", "Rules < a (1)").containsEntry("i", "Rules < h (2)");
    for (int turn = 1; turn < mails.size(); turn += 2) {
      try (var other = new ImportFixture(folder)) {
        for (int i = 0; i < mails.size(); i++) {
          other.importMail(mails.get((i * turn + turn) % mails.size()));
        }
        for (SampleMail mail : mails) {
          other.importMail(mail);
        }
        assertThat(other.tree()).isEqualTo(expected);
        assertThat(other.discussions()).isEqualTo(discussions);
      }
    }
  }

  @Test
  void whatCameTogetherLaterKeepsItsOldAddresses() {
    fixture.importMail(reply("b", 1, "a"));
    fixture.importMail(new SampleMail("c", 2, "Re: Different", List.of("other"), "x"));
    long first = discussionOf("b");
    long second = discussionOf("c");
    fixture.importMail(opening("a", 0, "Rules"), reply("other", 1, "a"));
    assertThat(discussionOf("c")).isEqualTo(first);
    assertThat(fixture.tree())
        .containsEntry("a", "Rules < - (0)")
        .containsEntry("c", "Rules < other (2)");
    assertThat(numberOf("b")).isEqualTo(1);
    var discussions = new DiscussionService(fixture.database.pool());
    var merged = discussions.getDiscussion(Caller.ANONYMOUS, new DiscussionId(second)).await();
    assertThat(merged.state()).isEqualTo(DiscussionState.MERGED);
    assertThat(merged.mergedInto()).contains(new DiscussionId(first));
  }

  @Test
  void aDiscussionIsTheirsWhoOpenItNow() {
    fixture.importMail(reply("b", 1, "a"));
    assertThat(fixture.discussions()).first().asString().startsWith("Rules, by Author of b in en");
    long event = fixture.lastEvent();
    long version = fixture.version("Rules");
    fixture.importMail(new SampleMail("a", 0, "Règles", List.of(), FRENCH));
    assertThat(fixture.discussions())
        .singleElement()
        .asString()
        .startsWith("Règles, by Author of a in fr, 2020-05-01 10:00:00");
    assertThat(fixture.eventsAfter(event)).containsExactly("discussion.changed Règles");
    assertThat(fixture.version("Règles")).isGreaterThan(version);
  }

  @Test
  void aDiscussionIsTheirsWhoseMessageCameToItFromAnother() {
    fixture.importMail(new SampleMail("c", 2, "Later", List.of("b"), "x"));
    fixture.importMail(opening("a", 0, "Rules"));
    fixture.importMail(reply("b", 1, "a"));
    assertThat(fixture.discussions())
        .singleElement()
        .asString()
        .startsWith("Rules, by Author of a in en")
        .endsWith("3 posts");
  }

  private long discussionOf(String id) {
    return fixture
        .rows(
            "select discussion_id from post join message on post_id = id where message_id = $1",
            id + "@test")
        .iterator()
        .next()
        .getLong(0);
  }

  private int numberOf(String id) {
    return fixture
        .rows(
            "select number from post join message on post_id = id where message_id = $1",
            id + "@test")
        .iterator()
        .next()
        .getInteger(0);
  }
}
