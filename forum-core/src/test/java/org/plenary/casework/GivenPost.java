package org.plenary.casework;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.caller.Audience;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.Citation;
import org.plenary.post.PostId;

/** A post that can be reported, and those whom that concerns. */
final class GivenPost {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TestDatabase database;
  private final GivenDesk desk;
  private final String slug = "cases-" + NUMBER.incrementAndGet();
  private final ChapterId chapter;
  private final Citation rule;
  private final GivenMember author;
  private final GivenMember reporter;
  private final GivenMember moderator;
  private final GivenDiscussion debate;
  private final PostId post;

  GivenPost(TestDatabase database, GivenDesk desk) {
    var given = new Given(database.pool());
    this.database = database;
    this.desk = desk;
    this.chapter = given.chapter(slug, "en");
    this.rule = desk.rules(chapter, 2);
    this.author = member("author", Role.MEMBER);
    this.reporter = member("reporter", Role.MEMBER);
    this.moderator = member("moderator", Role.MEMBER, Role.MODERATOR);
    this.debate = given.discussion(given.forum(chapter, "debates", Audience.PUBLIC), "Keys");
    this.post = debate.post(author.handle(), 0, "You are a fool.");
  }

  /** Somebody of the chapter. */
  GivenMember member(String name, Role... roles) {
    return GivenMember.claimed(database.pool(), name + "-" + slug, slug, roles);
  }

  String slug() {
    return slug;
  }

  Citation rule() {
    return rule;
  }

  GivenMember author() {
    return author;
  }

  GivenMember reporter() {
    return reporter;
  }

  GivenMember moderator() {
    return moderator;
  }

  GivenDiscussion debate() {
    return debate;
  }

  PostId post() {
    return post;
  }

  /** The case of a post that the reporter reports. */
  CaseLine reported(PostId said) {
    desk.report(reporter.caller(), said, rule);
    return desk.queue(moderator).stream()
        .filter(line -> line.contribution().equals(Optional.of(said.value())))
        .findFirst()
        .orElseThrow();
  }

  /** What the moderator reads of it. */
  CaseView view(CaseLine line) {
    return desk.cases().getCase(moderator.caller(), line.id()).await();
  }
}
