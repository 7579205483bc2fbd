package org.plenary.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.archive.SampleMail.opening;
import static org.plenary.archive.SampleMail.reply;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionService;
import org.plenary.discussion.DiscussionState;
import org.plenary.forum.ForumAddress;

class ArchiveImportTest {

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
  void bringsEachMessageOnce() {
    SampleMail[] mails = {opening("a", 0, "Rules"), reply("b", 1, "a"), reply("c", 2, "a", "b")};
    assertThat(fixture.importMail(mails)).hasToString("3 read, 3 imported, 0 duplicate, 0 refused");
    assertThat(fixture.importMail(mails)).hasToString("3 read, 0 imported, 3 duplicate, 0 refused");
    assertThat(fixture.importMail(fixture.file(mails), fixture.file(opening("d", 9, "More"))))
        .hasToString("4 read, 1 imported, 3 duplicate, 0 refused");
    assertThat(fixture.leftOut).contains("duplicate: a@test");
    assertThat(fixture.tree())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "a", "Rules < - (0)",
                "b", "Rules < a (1)",
                "c", "Rules < b (2)",
                "d", "More < - (0)"));
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
  void answersOfOneSecondStandInTheSameOrderHoweverTheyCame() {
    List<SampleMail> mails =
        List.of(
            opening("a", 0, "Rules"),
            reply("b", 1, "a"),
            reply("c", 1, "a"),
            reply("d", 1, "a"),
            reply("e", 1, "d"),
            reply("f", 1, "c"));
    for (List<SampleMail> order : List.of(mails, mails.reversed())) {
      try (var other = new ImportFixture(folder)) {
        order.forEach(other::importMail);
        assertThat(other.treeOrder()).containsExactly("a", "b", "c", "f", "d", "e");
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

  @Test
  void bearsMessageIdsOfAnyLength() {
    String name =
        new Random(1)
            .ints(3000, 0x4e00, 0x9fff)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    for (int length : new int[] {300, 900, 990, 3000}) {
      String id = name.substring(0, length);
      String opening = opening("a", 0, "Rules").mboxrd().replace("<a@test>", "<" + id + "@test>");
      fixture.importMail(fixture.file(opening));
      fixture.importMail(new SampleMail(length + "b", 1, "Other", List.of(id), "Yes."));
      assertThat(fixture.tree().get(length + "b")).startsWith("Rules < ").endsWith("(1)");
    }
    assertThat(fixture.leftOut).isEmpty();
  }

  @Test
  void bearsAChainOfFiveThousandReplies() {
    SampleMail[] chain = new SampleMail[5000];
    chain[0] = opening("m0", 0, "Rules");
    for (int i = 1; i < chain.length; i++) {
      chain[i] = reply("m" + i, i, "m" + (i - 1));
    }
    List<SampleMail> reversed = Arrays.asList(chain).reversed();
    assertThat(fixture.importMail(reversed.toArray(SampleMail[]::new)).imported()).isEqualTo(5000);
    assertThat(fixture.tree()).containsEntry("m4999", "Rules < m4998 (4999)");
  }

  @Test
  void readsPackedFilesAndSaysWhereTheyEndEarly() throws IOException {
    Path plain = fixture.file(opening("a", 0, "Rules"), reply("b", 1, "a"));
    Path packed = folder.resolve("packed.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(plain, out);
    }
    byte[] bytes = Files.readAllBytes(packed);
    Path cut = folder.resolve("cut.gz");
    Files.write(cut, Arrays.copyOf(bytes, bytes.length - 20));
    ArchiveImport.Result result = fixture.importer.mail(ImportFixture.FORUM, List.of(cut), fixture);
    assertThat(result.failures()).singleElement().asString().contains("cut.gz", "ends early");
    assertThat(result.counts()).hasToString("1 read, 1 imported, 0 duplicate, 0 refused");
    assertThat(fixture.tree()).containsOnlyKeys("a");
    assertThat(fixture.importMail(packed))
        .hasToString("2 read, 1 imported, 1 duplicate, 0 refused");
    assertThat(fixture.tree()).containsOnlyKeys("a", "b");
  }

  @Test
  void refusesWithAClearSentence() {
    ArchiveImport importer = fixture.importer;
    Path good = fixture.file(opening("a", 0, "Rules"));
    var nowhere = new ForumAddress("global", "nowhere");
    assertThatThrownBy(() -> importer.mail(nowhere, List.of(good), fixture))
        .isInstanceOf(ArchiveException.class)
        .hasMessage("There is no forum global/nowhere. There are: global/other, global/policy");
    assertThatThrownBy(
            () -> importer.mail(ImportFixture.FORUM, List.of(good, folder.resolve("x")), fixture))
        .hasMessage("There is no file " + folder.resolve("x"));
    assertThatThrownBy(() -> importer.mail(ImportFixture.FORUM, List.of(folder), fixture))
        .hasMessageContaining("is a folder");
    assertThat(fixture.tree()).isEmpty();

    List<String> failures =
        importer
            .mail(
                ImportFixture.FORUM, List.of(fixture.file(""), good, fixture.file("%PDF")), fixture)
            .failures();
    assertThat(failures).hasSize(2).first().asString().endsWith("cannot be imported: it is empty");
    assertThat(fixture.tree()).containsOnlyKeys("a");
  }

  @Test
  void listsWhatItRefuses() {
    Path file =
        fixture.file(
            opening("a", 0, "Rules").mboxrd() + "From a Tue Apr  1 00:18:57 2008\n>From b\n\nx\n");
    assertThat(fixture.importMail(file)).hasToString("2 read, 1 imported, 0 duplicate, 1 refused");
    assertThat(fixture.leftOut).containsExactly("refused: it has no header");
  }

  @Test
  void letsOneImportIntoAForumAtATime() {
    var forum = TargetForum.find(fixture.database.pool(), ImportFixture.FORUM);
    try (var _ = ForumLock.take(fixture.database.pool(), forum)) {
      assertThatThrownBy(() -> fixture.importMail(opening("a", 0, "Rules")))
          .hasMessageContaining("Another import into this forum is running");
    }
    assertThat(fixture.importMail(opening("a", 0, "Rules")).imported()).isEqualTo(1);
  }

  @Test
  void completesAfterTheDatabaseWentAway() {
    Path file = fixture.file(opening("a", 0, "Rules"), reply("b", 1, "a"));
    var dying =
        new ForwardingListener(fixture) {
          @Override
          public void threading(ImportCounts counts) {
            fixture.database.goAway();
          }
        };
    assertThatThrownBy(() -> fixture.importer.mail(ImportFixture.FORUM, List.of(file), dying))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("What was imported stays; run the import again.");
    fixture.database.comeBack();
    assertThat(fixture.tree()).isEmpty();
    assertThat(fixture.importMail(file)).hasToString("2 read, 0 imported, 2 duplicate, 0 refused");
    assertThat(fixture.tree()).containsEntry("b", "Rules < a (1)");
  }

  @Test
  void hidesAddressesAndTellsTheReaderWhatPeopleWereCalled() {
    fixture.importMail(
        new SampleMail("a", 0, "Rules", List.of(), "Write to jane@example.org, please."));
    assertThat(fixture.rows("select html from post_revision"))
        .singleElement()
        .satisfies(row -> assertThat(row.getString(0)).doesNotContain("example.org"));
    assertThat(
            fixture.rows(
                "select b.name, m.handle from byline b join member m on m.id = b.member_id"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getString(0)).isEqualTo("Author of a");
              assertThat(row.getString(1)).startsWith("author-of-a-");
            });
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
