package org.plenary.administration;

import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumService;
import org.plenary.forum.Posting;

/** A chapter of a test's own, with an officer. */
final class Office {

  static final AccessWish EVERYBODY =
      new AccessWish(Audience.PUBLIC, Posting.MEMBERS, true, true, false);
  static final AccessWish MEMBERS_ALONE =
      new AccessWish(Audience.CHAPTER, Posting.MEMBERS, true, true, false);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  final Pool pool;
  final ChapterService chapters;
  final ForumService forums;
  final AdministrationService administration;
  final String slug = "chapter-" + NUMBER.incrementAndGet();
  final ForumAddress address = new ForumAddress(slug, "access");
  final int chapter;
  final Caller officer;

  Office(Pool pool) {
    this.pool = pool;
    this.chapters = new ChapterService(pool);
    this.forums = new ForumService(pool);
    this.administration = new AdministrationService(pool, chapters, forums);
    this.chapter = new Given(pool).chapter(slug, "en").value();
    this.officer = member("officer", Role.OFFICER);
  }

  Caller member(String handle, Role... roles) {
    return GivenMember.claimed(pool, handle + "-" + slug, slug, roles).caller();
  }

  void open(AccessWish access) {
    administration.openForum(officer, slug, forum("access", access)).await();
  }

  static NewForum forum(String slug, AccessWish access) {
    return new NewForum(slug, new ForumChange("Access", "", "en"), access);
  }

  /** What happened, the oldest first. */
  List<String> events() {
    return pool
        .query("select kind from event where chapter_id = %d order by id".formatted(chapter))
        .execute()
        .await()
        .stream()
        .map(row -> row.getString("kind"))
        .toList();
  }
}
