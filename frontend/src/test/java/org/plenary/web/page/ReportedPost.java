package org.plenary.web.page;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenModeration;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** A post that somebody reported, on the desk of a moderator. */
final class ReportedPost {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ServedForum served;
  private final String slug = "desk-" + NUMBER.incrementAndGet();
  private final ChapterId chapter;
  private final GivenMember author;
  private final Caller reporter;
  private final Caller moderator;
  private final GivenDiscussion debate;
  private final PostId opening;
  private final PostId post;
  private final String address;

  ReportedPost(ServedForum served) {
    Given given = served.given();
    this.served = served;
    this.chapter = given.chapter(slug, "en");
    this.author = somebody("author", Role.MEMBER);
    this.reporter = somebody("reporter", Role.MEMBER).caller();
    this.moderator = somebody("moderator", Role.MEMBER, Role.MODERATOR).caller();
    this.debate = given.discussion(given.forum(chapter, "talk", Audience.PUBLIC), "Keys");
    this.opening = debate.post("opener", 0, "Who holds the keys?");
    this.post = debate.post(author.handle(), 1, "You are a fool.");
    var rule = new GivenModeration(served.database()).reason(chapter).rule();
    new GivenDesk(served.database()).report(reporter, post, rule);
    this.address = page("/moderation").expectFirst("ol.cases a").attr("href");
  }

  /** Somebody of the chapter. */
  GivenMember somebody(String name, Role... roles) {
    return GivenMember.claimed(served.database().pool(), name + "-" + slug, slug, roles);
  }

  String slug() {
    return slug;
  }

  ChapterId chapter() {
    return chapter;
  }

  GivenMember author() {
    return author;
  }

  Caller reporter() {
    return reporter;
  }

  Caller moderator() {
    return moderator;
  }

  GivenDiscussion debate() {
    return debate;
  }

  /** What it answers. */
  PostId opening() {
    return opening;
  }

  PostId post() {
    return post;
  }

  /** A file hangs on a post, whose content is nowhere. */
  void hang(PostId carrier) {
    served
        .database()
        .pool()
        .query(
            """
            with counted as (update contribution set attachment_count = 1 where id = %1$d)
            insert into attachment (chapter_id, post_id, position, name, media_type, size, sha256, stored)
            select chapter_id, id, 0, 'plan.pdf', 'application/pdf', 1, sha256('x'), true
            from post where id = %1$d
            """
                .formatted(carrier.value()))
        .execute()
        .await();
  }

  /** Where the case of it is judged. */
  String address() {
    return address;
  }

  /** As the moderator sees a page. */
  Document page(String path) {
    return served.getAs(moderator, path).page();
  }

  /** The moderator does something in the case of it, or reads first what that would be. */
  Reply judge(String kind, String what) {
    return judge(address, kind, what);
  }

  /** The same in another case. */
  Reply judge(String address, String kind, String what) {
    Document form = page(address);
    return served.submitAs(
        moderator,
        address + "/judgement",
        "version",
        form.expectFirst("input[name=version]").val(),
        "rule",
        rule(form),
        "kind",
        kind,
        "sentence",
        "It insults a member.",
        "language",
        "en",
        "days",
        "7",
        "extent",
        "chapter",
        "do",
        what);
  }

  // Where none is chosen a browser sends the first.
  private static String rule(Document form) {
    List<Element> rules = form.select("select[name=rule] option");
    return rules.stream()
        .filter(rule -> rule.hasAttr("selected"))
        .findFirst()
        .orElseGet(rules::getFirst)
        .val();
  }

  /** How strangers are answered who ask for it. */
  int seen() {
    return served.get("/api/v1/posts/" + post.value()).status();
  }
}
