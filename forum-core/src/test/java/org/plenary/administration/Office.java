package org.plenary.administration;

import io.vertx.sqlclient.Pool;
import java.util.List;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterService;
import org.plenary.fixture.GivenOffice;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumService;
import org.plenary.forum.Posting;

/** A chapter of a test's own, and the services with which its officer runs it. */
final class Office {

  static final AccessWish EVERYBODY =
      new AccessWish(Audience.PUBLIC, Posting.MEMBERS, true, true, false);
  static final AccessWish MEMBERS_ALONE =
      new AccessWish(Audience.CHAPTER, Posting.MEMBERS, true, true, false);

  private final GivenOffice given;
  final ChapterService chapters;
  final ForumService forums;
  final AdministrationService administration;
  final String slug;
  final ForumAddress address;
  final Caller officer;

  Office(Pool pool) {
    this.given = new GivenOffice(pool, "en");
    this.chapters = new ChapterService(pool);
    this.forums = new ForumService(pool);
    this.administration = given.administration();
    this.slug = given.slug();
    this.address = new ForumAddress(slug, "access");
    this.officer = given.officer();
  }

  Caller member(String handle, Role... roles) {
    return given.member(handle, roles);
  }

  void open(AccessWish access) {
    administration.openForum(officer, slug, forum("access", access)).await();
  }

  static NewForum forum(String slug, AccessWish access) {
    return new NewForum(slug, new ForumChange("Access", "", "en"), access);
  }

  /** What happened, the oldest first. */
  List<String> events() {
    return given.events();
  }
}
