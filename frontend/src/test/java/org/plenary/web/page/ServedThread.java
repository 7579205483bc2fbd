package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Archive;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** A discussion of a forum of its own, as strangers see it. */
final class ServedThread implements AutoCloseable {

  private final ServedForum served = new ServedForum();
  private final Archive archive = new Archive(served.database().pool());
  private final GivenForum forum =
      served.given().forum(served.given().chapter("senegal", "fr"), "access", Audience.PUBLIC);
  private final GivenDiscussion debate = served.given().discussion(forum, "Who pays?");

  ServedForum served() {
    return served;
  }

  Archive archive() {
    return archive;
  }

  GivenForum forum() {
    return forum;
  }

  GivenDiscussion debate() {
    return debate;
  }

  /** Somebody of the chapter. */
  Caller ana() {
    return GivenMember.claimed(served.database().pool(), "ana", "senegal", Role.MEMBER)
        .welcomed()
        .caller();
  }

  String address() {
    return "/d/" + debate.id().value() + "/who-pays";
  }

  Document page(String path) {
    Reply reply = served.get(path);
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.page();
  }

  /** Where a page goes on. */
  static String next(Document page) {
    return page.expectFirst("a[rel=next]").attr("href");
  }

  /** Where the posts of a page are found in it, in their order. */
  static List<String> anchors(Document page) {
    return page.select("article").eachAttr("id");
  }

  @Override
  public void close() {
    served.close();
  }
}
