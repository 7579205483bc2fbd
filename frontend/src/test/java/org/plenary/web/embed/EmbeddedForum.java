package org.plenary.web.embed;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** A chapter that speaks French, with a forum and two debates, as other sites embed it. */
final class EmbeddedForum implements AutoCloseable {

  static final String FEED = "/embed/feed.json";
  static final String FRAGMENT = "/embed/fragment";
  static final String FRAME = "/embed/frame";
  static final String OURS = ServedForum.PUBLIC_URL.toString();

  private final ServedForum served = new ServedForum();
  private final ChapterId chapter = served.given().chapter("senegal", "fr", "wo");
  private final GivenForum forum = served.given().forum(chapter, "rights", Audience.PUBLIC);
  private final GivenDiscussion first = served.given().discussion(forum, "Who may read?");
  private final GivenDiscussion second =
      served.given().discussion(forum, "<b>Keys</b> & \"locks\"");

  EmbeddedForum() {
    first.post("ana", 0, "All of us");
    second.post("ben", 0, "Nobody");
    second.post("ana", 1, "Somebody");
  }

  ServedForum served() {
    return served;
  }

  ChapterId chapter() {
    return chapter;
  }

  GivenForum forum() {
    return forum;
  }

  GivenDiscussion first() {
    return first;
  }

  GivenDiscussion second() {
    return second;
  }

  Caller officer() {
    return GivenMember.claimed(served.database().pool(), "ofa", "senegal", Role.OFFICER).caller();
  }

  Reply get(String path, String... headers) {
    return served.get(path, headers);
  }

  JsonObject json(String query) {
    return get(FEED + query).json();
  }

  /** What a site is answered in which somebody pasted this address. */
  Reply pasted(String address) {
    return pasted(address, "");
  }

  /** The same, with more parameters. */
  Reply pasted(String address, String more) {
    return get("/oembed?url=" + URLEncoder.encode(address, StandardCharsets.UTF_8) + more);
  }

  /** What it is told of a page of ours. */
  JsonObject told(String path) {
    return pasted(OURS + path).json();
  }

  /** What it shows of that. */
  static Document shown(JsonObject told) {
    return Jsoup.parseBodyFragment(told.getString("html"));
  }

  void execute(String sql, Object... values) {
    served.database().pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  /** The chapter names these origins, separated by spaces. */
  void name(String origins) {
    execute(
        "update chapter set embed_origins = string_to_array($1, ' ') where id = $2",
        origins,
        chapter.value());
  }

  @Override
  public void close() {
    served.close();
  }
}
