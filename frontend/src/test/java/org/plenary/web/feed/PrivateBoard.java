package org.plenary.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** A board that its chapter alone reads, and ana, who makes private feeds of what she reads. */
final class PrivateBoard implements AutoCloseable {

  private final ServedForum served = new ServedForum();
  private final ChapterId chapter = served.given().chapter("senegal", "fr");
  private final GivenForum forum = served.given().forum(chapter, "board", Audience.CHAPTER);
  private final GivenDiscussion debate = served.given().discussion(forum, "The budget");
  private final PostId post = debate.post("ben", 0, "Too little, **always**");
  private final Caller ana = member("ana", Role.MEMBER);

  ServedForum served() {
    return served;
  }

  GivenForum forum() {
    return forum;
  }

  GivenDiscussion debate() {
    return debate;
  }

  /** What ben opened it with. */
  PostId post() {
    return post;
  }

  Caller ana() {
    return ana;
  }

  /** Somebody of the chapter. */
  Caller member(String handle, Role role) {
    return GivenMember.claimed(served.database().pool(), handle, "senegal", role)
        .welcomed()
        .caller();
  }

  /** From now on ana is none. */
  void leave() {
    execute("delete from membership where member_id = $1", ana.member().orElseThrow().value());
  }

  /** What somebody is answered who makes a feed of the page at this address. */
  JsonObject made(Caller caller, String of) {
    return made(caller, new JsonObject().put("name", "My board").put("of", of));
  }

  JsonObject made(Caller caller, JsonObject wish) {
    return served.sendAs(caller, HttpMethod.POST, "/api/v1/me/feeds", wish.encode()).json();
  }

  /** The path of one that was made, in this form. */
  static String path(JsonObject made, String form) {
    String address = made.getJsonObject("addresses").getString(form);
    return address.substring(ServedForum.PUBLIC_URL.toString().length());
  }

  /** The path of one that ana makes. */
  String atom(String of) {
    return path(made(ana, of), "atom");
  }

  /** The path of one that nobody made. */
  static String forged() {
    return "/feeds/" + "A".repeat(43) + "/feed.atom";
  }

  static String secretOf(String path) {
    return path.split("/", -1)[2];
  }

  Document xml(String path) {
    Reply reply = served.get(path);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return Jsoup.parse(reply.text(), Parser.xmlParser());
  }

  /** The number of a search that somebody keeps. */
  long keepSearch(Caller caller, String question) {
    var search = new JsonObject().put("name", "Kept").put("question", question);
    return served
        .sendAs(caller, HttpMethod.POST, "/api/v1/me/searches", search.encode())
        .json()
        .getLong("id");
  }

  void execute(String sql, Object... values) {
    served.database().pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  @Override
  public void close() {
    served.close();
  }
}
