package org.plenary.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.TestDatabase;

class SitemapServiceTest {

  private static final int FEW = 2;

  private final TestDatabase database = TestDatabase.migrated();
  private final Given given = new Given(database.pool());
  private final SitemapService sitemaps = new SitemapService(database.pool(), FEW);
  private final ChapterId chapter = given.chapter("senegal", "fr");
  private final GivenForum forum = given.forum(chapter, "rights", Audience.PUBLIC);
  private final GivenForum closed = given.forum(chapter, "board", Audience.CHAPTER);

  @AfterEach
  void close() {
    database.close();
  }

  private List<SitemapFile> files() {
    return sitemaps.listFiles().await();
  }

  private List<Long> listed(SitemapFile file) {
    return sitemaps.listDiscussions(file.language(), file.after()).await().stream()
        .map(entry -> entry.id().value())
        .toList();
  }

  @Test
  void everyDiscussionStandsInOneFileOfItsLanguage() {
    given.discussions(forum, "en", "ana", 5);
    given.discussions(forum, "fr", "ana", 1);
    assertThat(files().stream().map(SitemapFile::language)).containsExactly("en", "en", "en", "fr");
    List<List<Long>> listed = files().stream().map(this::listed).toList();
    assertThat(listed.stream().map(List::size)).containsExactly(FEW, FEW, 1, 1);
    assertThat(listed.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    assertThat(Stream.of(listed.get(0), listed.get(1), listed.get(2)).flatMap(List::stream))
        .isSorted();
  }

  @Test
  void allAreCountedOnceInAWhile() {
    given.discussions(forum, "en", "ana", 5);
    List<SitemapFile> counted = files();
    given.discussions(forum, "fr", "ana", 1);
    int before = database.statements();
    assertThat(files()).isEqualTo(counted);
    assertThat(database.statements() - before).isEqualTo(1);
    assertThat(sitemaps.listDiscussions("fr", 0).await()).hasSize(1);
  }

  @Test
  void nothingStandsThereThatNotEverybodyMayRead() {
    GivenDiscussion shown = given.discussion(forum, "Who may read?");
    GivenDiscussion held = given.discussion(forum, "Held");
    GivenDiscussion merged = given.discussion(forum, "Merged");
    given.discussion(closed, "Secret");
    given.state(held.id().value(), "held");
    database
        .pool()
        .query(
            "update discussion set state = 'merged', merged_into = %d where id = %d"
                .formatted(shown.id().value(), merged.id().value()))
        .execute()
        .await();
    assertThat(files().stream().flatMap(file -> listed(file).stream()))
        .containsExactly(shown.id().value());
  }

  @Test
  void aForumThatNarrowsIsGoneAtOnce() {
    GivenDiscussion discussion = given.discussion(forum, "Who may read?");
    SitemapFile file = files().getFirst();
    assertThat(listed(file)).containsExactly(discussion.id().value());
    given.access(forum.id(), 2, Audience.CHAPTER);
    assertThat(files()).isEmpty();
    assertThat(listed(file)).isEmpty();
  }

  @Test
  void aFileTellsWhenSomethingLastHappenedInIt() {
    given.discussion(forum, "Who may read?").post("ana", 0, "All of us");
    SitemapFile file = files().getFirst();
    List<SitemapEntry> entries = sitemaps.listDiscussions(file.language(), file.after()).await();
    assertThat(file.changedAt()).isEqualTo(entries.getFirst().changedAt());
  }

  @Test
  void aFileThatIsNotThereIsEmpty() {
    assertThat(sitemaps.listDiscussions("de", 0).await()).isEmpty();
    assertThat(sitemaps.listDiscussions("en", Long.MAX_VALUE).await()).isEmpty();
  }
}
