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
    List<Path> mails = new ArrayList<>(mails(Shared.file("mail/mime4j")));
    mails.addAll(mails(Shared.file("mail/python-email")));
    try (var fixture = new ImportFixture(folder)) {
      ArchiveImport.Result result = fixture.importer.mail(ImportFixture.FORUM, mails, fixture);
      ImportCounts counts = result.counts();
      assertThat(counts.read() + result.failures().size()).isGreaterThanOrEqualTo(mails.size());
      assertThat(fixture.leftOut).hasSize((int) (counts.duplicate() + counts.refused()));
      assertThat(fixture.tree()).hasSize((int) counts.imported()).hasSizeGreaterThan(50);
      System.out.println("XX" + counts + result.failures() + fixture.leftOut);
      assertThat(fixture.rows("select 1 from post_revision where html ilike '%<script%'"))
          .isEmpty();
    }
  }

  private static List<Path> mails(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*(\\.msg|msg_.*\\.txt|mbox\\.rlug.*)"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theMonthsOfAListGiveTheSameTreesInAnyOrder() {
    Path april = Shared.file("archives/twisted-pipermail/2008-April.txt");
    Path february = Shared.file("archives/twisted-pipermail/2010-February.txt");
    Map<String, String> inOrder = tree(april, february);
    assertThat(inOrder).hasSizeGreaterThan(500);
    assertThat(tree(february, april)).isEqualTo(inOrder);
    assertThat(tree(february, april, february)).isEqualTo(inOrder);
  }

  private Map<String, String> tree(Path... months) {
    try (var fixture = new ImportFixture(folder)) {
      for (Path month : months) {
        fixture.importMail(month);
      }
      return fixture.tree();
    }
  }
}
