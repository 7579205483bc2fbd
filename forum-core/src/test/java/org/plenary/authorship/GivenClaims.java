package org.plenary.authorship;

import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.chapter.ChapterService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.MemberService;

/** What an imported author wrote, somebody who says that it was them, and an officer. */
final class GivenClaims {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TestDatabase database;
  final String slug = "archive-" + NUMBER.incrementAndGet();
  final String ana = "ana-" + slug;
  final ChapterService chapters;
  final MemberService members;
  final AuthorshipService service;
  final ChapterId chapter;
  final GivenDiscussion debate;
  final Caller officer;
  final GivenMember claimant;

  GivenClaims(TestDatabase database) {
    var given = new Given(database.pool());
    this.database = database;
    this.chapters = new ChapterService(database.pool());
    this.members = new MemberService(database.pool());
    this.service = new AuthorshipService(database.pool(), chapters, members);
    this.chapter = given.chapter(slug, "en");
    this.debate = given.discussion(given.forum(chapter, "list", Audience.PUBLIC), "Old debate");
    this.officer = member("officer", Role.OFFICER).caller();
    this.claimant = member("claimant");
    debate.post(ana, 0, "In the old days");
    debate.post(ana, 1, "And later");
    given.imported(ana);
  }

  /** Somebody of the chapter. */
  GivenMember member(String handle, Role... roles) {
    return GivenMember.claimed(database.pool(), handle + "-" + slug, slug, roles);
  }

  /** Somebody says that they are ana. */
  void ask(GivenMember who) {
    service.ask(who.caller(), ana, "I was on that list").await();
  }

  /** What the chapter has to answer, as somebody sees it. */
  Future<List<OpenClaim>> list(Caller caller) {
    return service.listClaims(caller, chapters.getChapter(slug).await());
  }

  List<OpenClaim> open(Caller caller) {
    return list(caller).await();
  }

  Future<Void> answer(Caller caller, OpenClaim claim, boolean accepted, String reason) {
    return service.answer(caller, slug, new ClaimVerdict(claim.id(), accepted, reason));
  }

  /** What happened to authors of the chapter, in its order. */
  List<String> events() {
    return database
        .pool()
        .query(
            "select kind from event where chapter_id = %d and kind like 'author%%' order by id"
                .formatted(chapter.value()))
        .execute()
        .await()
        .stream()
        .map(row -> row.getString("kind"))
        .toList();
  }
}
