package org.plenary.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.fixture.Shared;

/** Archives and corpora of others, which are not part of the project; left out where absent. */
class SharedArchivesTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void noMailOfTheCorporaBreaksTheImport() throws IOException {
    List<Path> files = new ArrayList<>(files(Shared.file("mail/mime4j")));
    files.addAll(files(Shared.file("mail/python-email")));
    try (var fixture = new ImportFixture(folder)) {
      ArchiveImport.Result result = fixture.importer.mail(ImportFixture.FORUM, files, fixture);
      ImportCounts counts = result.counts();
      assertThat(counts.read() + result.failures().size()).isGreaterThanOrEqualTo(files.size());
      assertThat(fixture.leftOut).hasSize((int) (counts.duplicate() + counts.refused()));
      assertThat(fixture.tree()).hasSize((int) counts.imported()).hasSizeGreaterThan(50);
      assertThat(fixture.rows("select 1 from post_revision where html ilike '%<script%'"))
          .isEmpty();
    }
  }

  @Test
  void everyMessageOfAListIsCounted() {
    Path list = Shared.file("archives/ksummit/ksummit-discuss-2019-2022.mbox");
    try (var fixture = new ImportFixture(folder)) {
      ImportCounts counts = fixture.importMail(list);
      assertThat(counts.read()).isEqualTo(759);
      assertThat(counts.refused()).isZero();
      assertThat(fixture.tree()).hasSize((int) counts.imported()).hasSizeGreaterThan(700);
      assertThat(fixture.leftOut).hasSize((int) counts.duplicate());
      assertThat(fixture.importMail(list))
          .hasToString("759 read, 0 imported, 759 duplicate, 0 refused");
    }
  }

  // 132 issues and 26 pull requests, 377 comments, 3 reviews with words, 30 comments in reviews.
  @Test
  void allThatIsSaidInATrackerComesIn() {
    Path tracker =
        Shared.file("archives/ietf-issue-threads/intarchboard-program-rfced-future.archive.json");
    try (var fixture = new ImportFixture(folder)) {
      assertThat(fixture.importer.issues(ImportFixture.FORUM, tracker, fixture).counts())
          .hasToString("568 read, 568 imported, 0 duplicate, 0 refused");
      assertThat(fixture.tree()).hasSize(568);
      assertThat(fixture.discussions()).hasSize(158);
      assertThat(fixture.texts("select title from discussion where state = 'locked'")).hasSize(156);
      assertThat(fixture.importer.issues(ImportFixture.FORUM, tracker, fixture).counts())
          .hasToString("568 read, 0 imported, 568 duplicate, 0 refused");
    }
  }

  // Pictures, sounds and what other programs made of the mails are in them too: all is tried.
  private static List<Path> files(Path corpus) throws IOException {
    try (Stream<Path> all = Files.walk(corpus)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void theMonthsOfAListGiveTheSameTreesInAnyOrder() {
    Path april = Shared.file("archives/twisted-pipermail/2008-April.txt");
    Path february = Shared.file("archives/twisted-pipermail/2010-February.txt");
    Forum inOrder = imported(april, february);
    assertThat(inOrder.tree).hasSizeGreaterThan(500);
    assertThat(imported(february, april)).isEqualTo(inOrder);
    assertThat(imported(february, april, february)).isEqualTo(inOrder);
  }

  private record Forum(Map<String, String> tree, List<String> discussions) {}

  private Forum imported(Path... months) {
    try (var fixture = new ImportFixture(folder)) {
      for (Path month : months) {
        fixture.importMail(month);
      }
      return new Forum(fixture.tree(), fixture.discussions());
    }
  }
}
