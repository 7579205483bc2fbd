package org.plenary.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.ChapterService;
import org.plenary.fixture.BlocksRead;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenMemory;
import org.plenary.fixture.TestDatabase;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;

/** What it costs to look at a chapter of all members. */
class RosterCostTest {

  private static final int MEMBERS = 100_000;
  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final Chapter chapter = new ChapterService(DATABASE.pool()).getChapter("global").await();
  private final Caller officer =
      GivenMember.claimed(DATABASE.pool(), "officer", "global", Role.OFFICER).caller();

  @BeforeAll
  static void fill() {
    new Given(DATABASE.pool()).chapter("global", "en");
    DATABASE
        .pool()
        .query(
            """
            with people as (
              insert into member (issuer, subject, handle, name)
              select 'https://id.example', n, 'person-' || n, 'Person ' || n
              from generate_series(1, %d) n
              returning id)
            insert into membership (chapter_id, member_id, role, source)
            select chapter.id, people.id, 'member', 'claim' from people cross join chapter
            """
                .formatted(MEMBERS))
        .execute()
        .await();
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Page<RosterLine> page(RosterService roster, PageRequest request) {
    return roster.listMembers(officer, chapter, "", request).await();
  }

  @Test
  void aPageIsThatOfWhatItShows() {
    long blocks =
        new BlocksRead(DATABASE)
            .by(
                pool -> {
                  var roster = new RosterService(pool, new ChapterService(pool), new GivenMemory());
                  Page<RosterLine> first = page(roster, PageRequest.first(50));
                  assertThat(first.items()).hasSize(50);
                  assertThat(page(roster, new PageRequest(50, first.next())).items()).hasSize(50);
                });
    assertThat(blocks).isLessThan(2_000);
  }

  @Test
  void theTableHasEverybody() {
    var roster =
        new RosterService(DATABASE.pool(), new ChapterService(DATABASE.pool()), new GivenMemory());
    String table = roster.asCsv(officer, chapter).await();
    assertThat(table.lines().count()).isEqualTo(MEMBERS + 2L);
  }
}
