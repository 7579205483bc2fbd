package org.plenary.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.checkpoint.ProofFile;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.merkle.Hash;
import org.plenary.merkle.TreeHasher;
import org.plenary.page.Cursor;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.record.RecordEntry.Content;

class RecordServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final GivenRecord RECORD = GivenRecord.in(DATABASE);

  // 0: the open forum, 1: the closed one, 2: an opening, 3 to 12: changes of the open one.
  private static final long SIZE = 13;

  private final RecordService service = RECORD.service();
  private final Caller officer = RECORD.officer();

  @BeforeAll
  static void fill() {
    RECORD.opening("A threat was made");
    RECORD.sequence();
    RECORD.changes(6);
    RECORD.sequence();
    RECORD.changes(4);
    RECORD.sequence();
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private List<Long> positions(Caller caller, RecordFilter filter) {
    return service.listEntries(caller, filter, PageRequest.first(50)).await().items().stream()
        .map(RecordEntry::position)
        .toList();
  }

  private static RecordFilter forum(String slug) {
    return new RecordFilter(
        Optional.empty(),
        Optional.of(new ForumAddress(GivenRecord.CHAPTER, slug)),
        Optional.empty(),
        Optional.empty());
  }

  private static RecordFilter kind(RecordKind kind) {
    return new RecordFilter(
        Optional.empty(), Optional.empty(), Optional.of(kind), Optional.empty());
  }

  private static RecordFilter chapter(String slug) {
    return new RecordFilter(
        Optional.of(slug), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Hash hash(RecordLeaf leaf) {
    return new TreeHasher().leaf(leaf.text().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void tellsWhatWasDoneAndWhy() {
    Content opening = service.getEntry(Caller.ANONYMOUS, 2).await().content().orElseThrow();
    assertThat(opening.kind()).isEqualTo(RecordKind.OPENING);
    assertThat(opening.chapter() + "/" + opening.forum().orElseThrow()).isEqualTo("samoa/open");
    assertThat(opening.words()).isEqualTo(new JsonObject().put("sentence", "A threat was made"));
    Content access = service.getEntry(Caller.ANONYMOUS, 0).await().content().orElseThrow();
    assertThat(access.facts().getString("reading")).isEqualTo("public");
    assertThat(access.words().isEmpty()).isTrue();
    assertThat(access.isErased()).isFalse();
  }

  @Test
  void tellsNumberAndTimeAloneOfWhatIsClosed() {
    RecordEntry entry = service.getEntry(Caller.ANONYMOUS, 1).await();
    assertThat(entry.content()).isEmpty();
    assertThat(entry.position()).isEqualTo(1);
    assertThat(service.getEntry(officer, 1).await().content()).isPresent();
    assertThat(service.getLeaf(Caller.ANONYMOUS, 1).await().facts()).isEmpty();
    assertThat(service.getLeaf(officer, 1).await().facts()).isPresent();
  }

  @Test
  void listsTheNewestFirstInPages() {
    Page<RecordEntry> first =
        service.listEntries(Caller.ANONYMOUS, RecordFilter.NONE, PageRequest.first(5)).await();
    assertThat(first.items())
        .extracting(RecordEntry::position)
        .containsExactly(12L, 11L, 10L, 9L, 8L);
    Cursor next = Cursor.parse(first.next().orElseThrow().toString(), RecordService.KEYS);
    Page<RecordEntry> second =
        service
            .listEntries(Caller.ANONYMOUS, RecordFilter.NONE, new PageRequest(5, Optional.of(next)))
            .await();
    assertThat(second.items())
        .extracting(RecordEntry::position)
        .containsExactly(7L, 6L, 5L, 4L, 3L);
    Page<RecordEntry> back =
        service
            .listEntries(Caller.ANONYMOUS, RecordFilter.NONE, new PageRequest(5, second.previous()))
            .await();
    assertThat(back.items()).isEqualTo(first.items());
  }

  @Test
  void asFilteredCountsNothingThatIsClosed() {
    assertThat(positions(Caller.ANONYMOUS, RecordFilter.NONE)).hasSize(13).contains(1L);
    assertThat(positions(Caller.ANONYMOUS, chapter("samoa"))).hasSize(12).doesNotContain(1L);
    assertThat(positions(officer, chapter("samoa"))).hasSize(13);
    assertThat(positions(Caller.ANONYMOUS, kind(RecordKind.ACCESS))).hasSize(11);
    assertThat(positions(Caller.ANONYMOUS, kind(RecordKind.OPENING))).containsExactly(2L);
    assertThat(positions(Caller.ANONYMOUS, forum("open"))).hasSize(12);
    assertThat(positions(Caller.ANONYMOUS, forum("closed"))).isEmpty();
    assertThat(positions(officer, forum("closed"))).containsExactly(1L);
    assertThat(positions(Caller.ANONYMOUS, chapter("tonga"))).isEmpty();
    var rule =
        new RecordFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(3));
    assertThat(positions(officer, rule)).isEmpty();
  }

  @Test
  void provesEveryLeafInEveryTree() {
    for (long size = 1; size <= SIZE; size++) {
      Hash root = root(size);
      for (long position = 0; position < size; position++) {
        Hash leaf = hash(service.getLeaf(Caller.ANONYMOUS, position).await());
        assertThat(service.proveInclusion(position, size).await().proves(leaf, root)).isTrue();
      }
    }
  }

  @Test
  void provesThatEveryTreeHoldsEveryOneBeforeIt() {
    for (long newer = 1; newer <= SIZE; newer++) {
      for (long older = 1; older <= newer; older++) {
        assertThat(service.proveConsistency(older, newer).await().proves(root(older), root(newer)))
            .isTrue();
      }
    }
  }

  // By the leaves alone.
  private Hash root(long size) {
    var tree = new org.plenary.merkle.Frontier();
    for (long position = 0; position < size; position++) {
      tree.add(hash(service.getLeaf(Caller.ANONYMOUS, position).await()), (_, _) -> {});
    }
    return tree.root();
  }

  @Test
  void givesAFileThatIsProofByItself() {
    Hash leaf = hash(service.getLeaf(Caller.ANONYMOUS, 4).await());
    var keys = List.of(GivenRecord.KEY.verifier());
    ProofFile latest = ProofFile.parse(service.getProof(4).await().toString());
    assertThat(latest.verify(leaf, keys).size()).isEqualTo(SIZE);
    assertThat(service.getProof(4, 9).await().verify(leaf, keys).size()).isEqualTo(9);
  }

  @Test
  void refusesWhatIsNotThere() {
    var nothing = new Problem.NotFound();
    assertThat(Refusals.of(service.getEntry(officer, SIZE))).isEqualTo(nothing);
    assertThat(Refusals.of(service.getLeaf(officer, -1))).isEqualTo(nothing);
    assertThat(Refusals.of(service.getCheckpoint(5))).isEqualTo(nothing);
    assertThat(Refusals.of(service.getProof(4, 5))).isEqualTo(nothing);
    assertThat(Refusals.of(service.getProof(SIZE))).isEqualTo(nothing);
    assertThat(Refusals.of(service.proveInclusion(0, SIZE + 1))).isEqualTo(nothing);
    assertThat(Refusals.of(service.proveInclusion(-1, SIZE))).isEqualTo(nothing);
    assertThat(Refusals.of(service.proveInclusion(0, -1))).isEqualTo(nothing);
    assertThat(Refusals.of(service.proveConsistency(0, 3))).isEqualTo(nothing);
    assertThat(Refusals.of(service.proveConsistency(4, 3))).isEqualTo(nothing);
    assertThat(Refusals.of(service.proveConsistency(SIZE, SIZE + 1))).isEqualTo(nothing);
  }

  @Test
  void logsForEachReaderWhatTheyMayOpen() {
    String outside = RECORD.log(Caller.ANONYMOUS);
    assertThat(GivenRecord.verdict(outside))
        .isEqualTo(
            new Verdict.Sound(
                SIZE,
                SIZE - 1,
                3,
                Optional.of(
                    org.plenary.checkpoint.Checkpoint.parse(
                        service.getCheckpoint(SIZE).await().note().text()))));
    assertThat(GivenRecord.verdict(RECORD.log(officer)).sentence())
        .isEqualTo("13 leaves, 13 opened, 3 checkpoints: all fit.");
    assertThat(outside).doesNotContain("askedBy", "agreedBy", "\"officers\"");
  }

  @Test
  void goesOnWithTheLogFromAnyPlace() {
    String rest = service.readLog(Caller.ANONYMOUS, 9).await().lines();
    assertThat(RECORD.log(Caller.ANONYMOUS)).endsWith("}\n" + rest);
    assertThat(rest).startsWith("{\"position\":9,");
    assertThat(service.readLog(Caller.ANONYMOUS, SIZE).await())
        .isEqualTo(new LogBlock("", Optional.empty()));
  }
}
