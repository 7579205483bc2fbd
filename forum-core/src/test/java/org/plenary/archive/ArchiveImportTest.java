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
import org.plenary.forum.ForumAddress;

class ArchiveImportTest {

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
}
