package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.attachment.SampleFiles;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.fixture.GivenMember;
import org.plenary.token.TokenLimits;
import org.plenary.token.TokenService;
import org.plenary.token.TokenWish;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** One request for every operation that changes something, on ground that is made for it. */
final class GivenWrites {

  /**
   * What is sent.
   *
   * @param match its header If-Match, empty for none
   */
  record Write(
      String operation,
      Caller caller,
      HttpMethod method,
      String path,
      String type,
      Buffer body,
      String match) {}

  private static final JsonObject OPEN =
      new JsonObject()
          .put("reading", "public")
          .put("posting", "members")
          .put("feeds", true)
          .put("embeds", true)
          .put("pseudonyms", true);
  private static final JsonObject CLOSED = OPEN.copy().put("reading", "chapter");

  private final ServedForum served;
  private final Caller admin;
  private final Caller officer;
  private final Caller ana;
  private final Caller guest;

  GivenWrites(ServedForum served) {
    this.served = served;
    this.admin = member("root", "global", Role.ADMINISTRATOR);
    this.officer = member("officer", "senegal", Role.MEMBER, Role.OFFICER);
    this.ana = member("ana", "senegal", Role.MEMBER);
    this.guest = member("guest", "global", Role.MEMBER);
  }

  private Caller member(String handle, String chapter, Role... roles) {
    return GivenMember.claimed(served.database().pool(), handle, chapter, roles)
        .welcomed()
        .caller();
  }

  private Reply send(Caller caller, HttpMethod method, String path, JsonObject json) {
    Reply reply = served.sendAs(caller, method, "/api/v1" + path, json.encode());
    assertThat(reply.status()).as("%s: %s", path, reply.text()).isBetween(200, 299);
    return reply;
  }

  private static Write write(
      String operation, Caller caller, HttpMethod method, String path, JsonObject json) {
    String type =
        method.equals(HttpMethod.PATCH) ? "application/merge-patch+json" : "application/json";
    return new Write(operation, caller, method, path, type, json.toBuffer(), "");
  }

  private static Write delete(String operation, Caller caller, String path) {
    return new Write(operation, caller, HttpMethod.DELETE, path, "text/plain", Buffer.buffer(), "");
  }

  private static Write put(String operation, Caller caller, String path) {
    return new Write(operation, caller, HttpMethod.PUT, path, "text/plain", Buffer.buffer(), "");
  }

  List<Write> all() {
    return Stream.of(places(), words(), following(), people()).flatMap(List::stream).toList();
  }

  private static JsonObject forum(String slug, JsonObject access) {
    return new JsonObject()
        .put("chapter", "senegal")
        .put("slug", slug)
        .put("title", "Réseaux")
        .put("language", "fr")
        .put("access", access);
  }

  private List<Write> places() {
    send(officer, HttpMethod.POST, "/forums", forum("masques", OPEN));
    send(officer, HttpMethod.POST, "/forums", forum("annonces", CLOSED));
    send(officer, HttpMethod.PUT, "/forums/senegal/annonces/access", OPEN);
    var tuvalu =
        new JsonObject()
            .put("slug", "tuvalu")
            .put("name", "Tuvalu")
            .put("languages", JsonArray.of("en"))
            .put("officer", "officer");
    var rules =
        new JsonObject()
            .put("forum", "annonces")
            .put("judged", 0)
            .put(
                "texts",
                JsonArray.of(
                    new JsonObject()
                        .put("language", "fr")
                        .put(
                            "rules",
                            JsonArray.of(
                                new JsonObject().put("number", 1).put("title", "Soyez brefs")))));
    var words = new JsonObject().put("description", "Internet au Sénégal");
    return List.of(
        write("api-found-chapter", admin, HttpMethod.POST, "/chapters", tuvalu),
        write("api-change-chapter", officer, HttpMethod.PATCH, "/chapters/senegal", words),
        write("api-publish-rules", officer, HttpMethod.POST, "/chapters/senegal/rules", rules),
        write(
            "api-accept-rules",
            ana,
            HttpMethod.POST,
            "/me/rules",
            new JsonObject().put("chapter", "global").put("version", 1)),
        write("api-open-forum", officer, HttpMethod.POST, "/forums", forum("ecoles", OPEN)),
        write("api-change-forum", officer, HttpMethod.PATCH, "/forums/senegal/masques", words),
        write(
            "api-change-access", officer, HttpMethod.PUT, "/forums/senegal/masques/access", CLOSED),
        delete("api-withdraw-access", officer, "/forums/senegal/annonces/access/announced"),
        write(
            "api-choose-pseudonym",
            ana,
            HttpMethod.PUT,
            "/forums/senegal/masques/pseudonym",
            new JsonObject().put("name", "Le Masque")));
  }

  private JsonObject open(Caller caller) {
    var wish =
        new JsonObject()
            .put("forum", "senegal/human-rights")
            .put("title", "Clés")
            .put("source", "Qui les garde ?")
            .put("language", "fr");
    return send(caller, HttpMethod.POST, "/discussions", wish).json();
  }

  private List<Write> words() {
    JsonObject own = open(ana);
    JsonObject other = open(officer);
    String post = "/posts/" + own.getLong("postId");
    String theirs = "/posts/" + other.getLong("postId") + "/reactions/";
    String etag = served.get("/api/v1" + post).header("etag");
    var said = new JsonObject().put("source", "Personne").put("language", "fr");
    send(ana, HttpMethod.PUT, theirs + "agree", new JsonObject());
    String draft = "/me/drafts/reply." + own.getLong("postId");
    send(ana, HttpMethod.PUT, "/me/drafts/edit.7", said);
    return List.of(
        write("api-save-draft", ana, HttpMethod.PUT, draft, said),
        delete("api-drop-draft", ana, "/me/drafts/edit.7"),
        write(
            "api-open-discussion",
            ana,
            HttpMethod.POST,
            "/discussions",
            said.copy().put("forum", "senegal/human-rights").put("title", "Clés")),
        write(
            "api-reply",
            ana,
            HttpMethod.POST,
            "/discussions/" + own.getLong("id") + "/posts",
            said),
        new Write(
            "api-edit-post",
            ana,
            HttpMethod.PATCH,
            post,
            "application/merge-patch+json",
            said.copy().put("reason", "Plus clair").toBuffer(),
            etag),
        delete("api-withdraw-post", ana, "/posts/" + open(ana).getLong("postId")),
        put("api-feel", ana, theirs + "thanks"),
        delete("api-unfeel", ana, theirs + "agree"),
        new Write(
            "api-upload",
            ana,
            HttpMethod.POST,
            "/attachments?name=a.png",
            "application/octet-stream",
            SampleFiles.image("png"),
            ""),
        delete("api-drop-upload", ana, "/me/attachments/" + waiting()));
  }

  private String waiting() {
    Reply sent =
        served.sendAs(
            ana, HttpMethod.POST, "/api/v1/attachments?name=b.pdf", SampleFiles.pdf("7 0 obj"));
    return sent.json().getString("id");
  }

  private List<Write> following() {
    JsonObject debate = open(officer);
    String discussion = "/discussions/" + debate.getLong("id");
    String bookmark = "/posts/" + debate.getLong("postId") + "/bookmark";
    String forum = "/forums/senegal/human-rights/subscription";
    var level = new JsonObject().put("level", "all");
    var number = new JsonObject().put("number", 1);
    var search = new JsonObject().put("name", "Clés").put("question", "clés lang:fr");
    String kept = "/me/searches/" + kept(search);
    return List.of(
        write("api-read", ana, HttpMethod.PUT, discussion + "/read", number),
        write("api-save-search", ana, HttpMethod.POST, "/me/searches", search),
        write(
            "api-change-search",
            ana,
            HttpMethod.PUT,
            kept,
            new JsonObject().put("name", "Clefs").put("sort", "newest").put("alerts", false)),
        new Write(
            "api-see-search",
            ana,
            HttpMethod.POST,
            kept + "/seen",
            "text/plain",
            Buffer.buffer(),
            ""),
        delete("api-drop-search", ana, "/me/searches/" + kept(search)),
        put("api-keep-post", ana, bookmark),
        delete("api-drop-post", ana, bookmark),
        write("api-subscribe", ana, HttpMethod.PUT, discussion + "/subscription", level),
        delete("api-unsubscribe", ana, discussion + "/subscription"),
        write("api-subscribe-forum", ana, HttpMethod.PUT, forum, level),
        delete("api-unsubscribe-forum", ana, forum),
        write(
            "api-read-notifications",
            ana,
            HttpMethod.POST,
            "/me/notifications/read",
            new JsonObject().put("upTo", 7)));
  }

  private long kept(JsonObject search) {
    return send(ana, HttpMethod.POST, "/me/searches", search).json().getLong("id");
  }

  private List<Write> people() {
    var no = new JsonObject().put("accepted", false).put("reason", "Later");
    var visit =
        new JsonObject()
            .put("handle", "awa-diop")
            .put("name", "Awa Diop")
            .put("languages", JsonArray.of("fr"))
            .put("timeZone", "Africa/Dakar")
            .put("rulesVersion", 1);
    Caller fresh =
        GivenMember.claimed(served.database().pool(), "fresh", "senegal", Role.MEMBER).caller();
    Caller asking = member("asking", "global", Role.MEMBER);
    send(asking, HttpMethod.POST, "/chapters/senegal/join-requests", new JsonObject());
    send(guest, HttpMethod.POST, "/chapters/lebanon/join-requests", new JsonObject());
    String requests = "/chapters/senegal/join-requests";
    String invitations = "/chapters/senegal/invitations";
    String secret =
        send(officer, HttpMethod.POST, invitations, address("two@example.org"))
            .json()
            .getString("link")
            .replaceFirst(".*/", "");
    send(officer, HttpMethod.POST, invitations, address("one@example.org"));
    return Stream.concat(
            Stream.of(
                write("api-first-visit", fresh, HttpMethod.POST, "/me/first-visit", visit),
                delete("api-revoke-token", ana, "/me/tokens/" + token()),
                write(
                    "api-join",
                    guest,
                    HttpMethod.POST,
                    requests,
                    new JsonObject().put("message", "Hi")),
                delete("api-withdraw-request", guest, "/me/join-requests/lebanon"),
                write(
                    "api-answer-request",
                    officer,
                    HttpMethod.POST,
                    requests + "/" + first(requests) + "/answer",
                    no),
                put("api-give-role", officer, "/chapters/senegal/members/ana/roles/moderator"),
                delete("api-take-role", officer, "/chapters/senegal/members/ana/roles/moderator"),
                write(
                    "api-invite",
                    officer,
                    HttpMethod.POST,
                    invitations,
                    address("three@example.org")),
                delete("api-withdraw-invitation", officer, invitations + "/" + first(invitations)),
                write(
                    "api-accept-invitation",
                    asking,
                    HttpMethod.POST,
                    "/me/accepted-invitations",
                    new JsonObject().put("secret", secret))),
            claims(no).stream())
        .toList();
  }

  private static JsonObject address(String address) {
    return new JsonObject().put("address", address);
  }

  private long first(String list) {
    JsonArray items = served.getAs(officer, "/api/v1" + list).items();
    return items.getJsonObject(items.size() - 1).getLong("id");
  }

  private long token() {
    var wish = new TokenWish("ours", Set.of(Scope.READ), Optional.empty(), 1);
    var tokens =
        new TokenService(served.database().pool(), new TokenLimits(Duration.ofDays(365), 50));
    tokens.make(ana.member().orElseThrow(), wish).await();
    return tokens.listTokens(ana.member().orElseThrow()).await().getFirst().id().value();
  }

  private List<Write> claims(JsonObject no) {
    var given = served.given();
    var forum = given.forum(given.chapter("palau", "en"), "list", Audience.PUBLIC);
    given.discussion(forum, "Old").post("old-ana", 0, "Words");
    given.discussion(forum, "Older").post("old-eve", 0, "Words");
    given.discussion(forum, "Oldest").post("old-bob", 0, "Words");
    Stream.of("old-ana", "old-eve", "old-bob").forEach(given::imported);
    Caller palau = member("palau-officer", "palau", Role.OFFICER);
    Caller eve = member("eve", "palau", Role.MEMBER);
    Caller bob = member("bob", "palau", Role.MEMBER);
    String own = "/me/author-claims";
    send(bob, HttpMethod.POST, own, new JsonObject().put("author", "old-bob"));
    String open = "/chapters/palau/author-claims";
    long claim = served.getAs(palau, "/api/v1" + open).items().getJsonObject(0).getLong("id");
    send(eve, HttpMethod.POST, own, new JsonObject().put("author", "old-eve"));
    return List.of(
        write(
            "api-claim-author",
            bob,
            HttpMethod.POST,
            own,
            new JsonObject().put("author", "old-ana")),
        delete("api-withdraw-claim", eve, own + "/old-eve"),
        write("api-answer-claim", palau, HttpMethod.POST, open + "/" + claim + "/answer", no));
  }
}
