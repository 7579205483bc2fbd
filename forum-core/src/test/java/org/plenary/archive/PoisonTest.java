package org.plenary.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.archive.message.ArchivedMessage;

/** A message that nothing can be done with costs no other message anything. */
class PoisonTest {

  private static final String TRACKER =
      """
      {"repo": "example/policy", "issues": [
        {"number": 1, "title": "Say who decides", "author": "ana", "body": "It does not say.",
         "labels": ["p\\u0000", "\\ud800"], "createdAt": "2020-04-01T09:28:24Z", "comments": [
          {"author": "bo", "body": "Before.", "createdAt": "2020-04-02T09:00:00Z"},
          {"author": "AUTHOR", "body": "Poison.", "createdAt": "YEAR-04-03T09:00:00Z"},
          {"author": "bo", "body": "After.", "createdAt": "2020-04-04T09:00:00Z"}]}]}
      """;

  private ImportFixture fixture;

  @BeforeEach
  void open(@TempDir Path folder) {
    fixture = new ImportFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void whatPostgresqlDoesNotTakeIsRefusedAlone() {
    assertThat(importTracker("bo".repeat(500), "2020"))
        .hasToString("4 read, 3 imported, 0 duplicate, 1 refused");
    assertThat(fixture.leftOut)
        .singleElement()
        .asString()
        .startsWith("refused: it cannot be stored: ")
        .contains("message_id_length");
    assertThat(fixture.tree()).hasSize(3);
    assertThat(importTracker("bo".repeat(500), "2020"))
        .hasToString("4 read, 0 imported, 3 duplicate, 1 refused");
  }

  @Test
  void aTimeThatCannotBeIsRefused() {
    assertThat(importTracker("bo", "+999999"))
        .hasToString("4 read, 3 imported, 0 duplicate, 1 refused");
    assertThat(fixture.leftOut)
        .containsExactly("refused: it cannot have been written at +999999-04-03T09:00:00Z");
    assertThat(importTracker("bo", "1969").refused()).isEqualTo(1);
    assertThat(fixture.tree()).hasSize(3);
  }

  @Test
  void charactersThatCannotBeStoredAreReplaced() {
    assertThat(importTracker("b\\u0000\\udc00o", "2020").imported()).isEqualTo(4);
    assertThat(fixture.texts("select name from byline order by name"))
        .containsExactly("ana", "bo", "b\uFFFD?o");
    assertThat(importTracker("b\\u0000\\udc00o", "2020").duplicate()).isEqualTo(4);
  }

  private ImportCounts importTracker(String author, String year) {
    Path file = fixture.file(TRACKER.replace("AUTHOR", author).replace("YEAR", year));
    ArchiveImport.Result result = fixture.importer.issues(ImportFixture.FORUM, file, fixture);
    assertThat(result.failures()).isEmpty();
    return result.counts();
  }

  @Test
  void whatNoReaderBearsIsRefusedAlone() throws Exception {
    ImportCounts counts =
        read(
            List.of(
                () -> {
                  throw new IllegalStateException("A mistake of ours");
                },
                () -> {
                  throw new StackOverflowError();
                }));
    assertThat(counts).hasToString("2 read, 0 imported, 0 duplicate, 2 refused");
    assertThat(fixture.leftOut)
        .containsExactly(
            "refused: it cannot be read: java.lang.IllegalStateException: A mistake of ours",
            "refused: it cannot be read: java.lang.StackOverflowError");
  }

  private ImportCounts read(List<Supplier<ArchivedMessage>> messages) throws Exception {
    Deque<MessageSource.Item> items = new ArrayDeque<>();
    messages.forEach(message -> items.add(new MessageSource.Item(0, 1, message)));
    var pool = fixture.database.pool();
    var forum = TargetForum.find(pool, ImportFixture.FORUM);
    try (var run = new ImportRun(pool, forum, fixture);
        ArchiveFile file = ArchiveFile.open(fixture.file("anything"))) {
      run.read(file, _ -> () -> Optional.ofNullable(items.poll()));
      return run.counts();
    }
  }
}
