package org.plenary.web.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.caller.Caller;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Every page that there is, once for each who sees something else there. */
final class EveryPage implements AutoCloseable {

  private static final Map<String, String> WORDS =
      Map.of("title", "Who holds them?", "source", "Who *holds* them, and **why**?");

  private final LivelyForum forum = new LivelyForum();
  private final LivelyCast cast = forum.cast();
  private final LivelyDebate debate = forum.debate();
  private final LivelyDesk desk = forum.desk();
  private final List<Shown> all = new ArrayList<>();

  EveryPage() {
    places();
    discussions();
    ownPages();
    writing();
    firstVisit();
    moderatorsPages();
    officersPages();
    refusals();
    answersToForms();
  }

  List<Shown> all() {
    return all;
  }

  /** What they are pages of. */
  LivelyForum forum() {
    return forum;
  }

  ServedForum served() {
    return forum.served();
  }

  /** Opens one as it was answered, for what comes of a form has no address. */
  void show(Page window, Shown shown, String language) {
    String address = served().address(shown.path());
    window.unrouteAll();
    window.route(address::equals, route -> fulfil(route, shown.in(language)));
    window.navigate(address);
  }

  private static void fulfil(Route route, Reply reply) {
    route.fulfill(
        new FulfillOptions()
            .setStatus(reply.status())
            .setContentType("text/html; charset=utf-8")
            .setBody(reply.text()));
  }

  private void places() {
    page("home", "/");
    page("chapters", "/chapters");
    page("chapters", "/chapters?language=wo");
    page("topics", "/topics");
    page("topic", "/topics/encryption");
    page("design", "/design");
    page("reading-settings", "/reading?return=/topics");
    page("shortcuts", "/shortcuts");
    page("chapter", "/c/tuvalu");
    page("chapter", "/c/lebanon");
    page("rules", "/c/lebanon/rules");
    page("rules", "/c/tuvalu/rules");
    page("record", "/record");
    page("record", "/record?kind=appeal");
    page("record-entry", "/record/0");
    page("transparency", "/transparency");
    page("chapter-transparency", "/c/lebanon/transparency?period=2020-Q1");
    page("record-entry", forum.lastEntry());
    page("contact", "/c/lebanon/contact");
    page("contact", "/c/tuvalu/contact?about=" + debate.post());
    page("privacy", "/c/lebanon/privacy");
    page("privacy", "/c/tuvalu/privacy");
    page("forum", "/c/tuvalu/talk");
    page("member", "/m/ana-tuvalu");
    page("member", "/m/old-ana");
    page("write-post-report", debate.post() + "/report");
    page("write-discussion-report", debate.place() + "/report");
    page("write-member-report", "/m/ana-tuvalu/report");
    page("write-chapter-report", "/c/lebanon/report");
    page("write-forum-report", "/c/tuvalu/talk/report");
    page("find-report", "/report");
    page("mail-stop", forum.stop());
    page("report-outcome", desk.outcome());
    page("search", "/search");
    page("search", "/search?q=keys");
  }

  private void discussions() {
    page("discussion", debate.discussion());
    page("discussion", debate.discussion() + "?order=time");
    page("discussion", debate.discussion() + "?branch=2");
    page("discussion", debate.discussion() + "?branch=4&print=yes");
    page("discussion", debate.endless());
    page("history", debate.post() + "/history");
    page("summary", debate.summary());
    page("summary-history", debate.summary() + "/history");
    page("write-summary-report", debate.summary() + "/report");
    as("member", cast.ana()).page("discussion", debate.discussion());
    as("member", cast.ana()).page("discussion", debate.discussion() + "?order=time");
    as("member", cast.ana()).page("feeling", debate.post() + "/reactions");
    as("member", cast.ana()).page("following", debate.place() + "/following");
  }

  private void ownPages() {
    Seen member = as("member", cast.ana());
    member.page("home", "/");
    member.page("forum", "/c/tuvalu/talk");
    member.page("member", "/m/old-ana");
    member.page("search", "/search?q=keys");
    member.page("me", "/me");
    member.page("inbox", "/me/inbox");
    member.page("own-mail", "/me/mail");
    member.page("unread", "/me/unread");
    member.page("own-following", "/me/following");
    member.page("drafts", "/me/drafts");
    member.page("drafts", "/me/drafts?drop=" + debate.post() + "/reply");
    member.page("uploads", "/me/attachments");
    member.page("bookmarks", "/me/bookmarks");
    member.page("saved-searches", "/me/searches");
    member.page("saved-searches", "/me/searches?drop=1");
    member.page("own-held", "/me/held");
    member.page("own-held-post", "/me/held/" + forum.held());
    member.page("notices", "/me/notices");
    member.page("notice", desk.notice());
    member.page("notice", desk.appealed());
    member.page("conversations", "/me/conversations");
    member.page("conversation", desk.conversation());
    member.page("own-reports", "/me/reports");
    member.page("muted", "/me/muted");
    member.page("write-post-report", desk.muted() + "/report");
    member.page("profile", "/me/profile");
    member.page("sessions", "/me/sessions");
    member.page("tokens", "/me/tokens");
    member.page("private-feeds", "/me/feeds");
    member.page("private-feeds", "/me/feeds?of=/c/tuvalu");
    member.page("forum-following", "/c/tuvalu/talk/following");
    member.page("pseudonym", "/c/tuvalu/talk/pseudonym");
    as("pseudonym", cast.ben()).page("pseudonym", "/c/tuvalu/talk/pseudonym");
  }

  private void writing() {
    Seen member = as("member", cast.ana());
    member.page("write-discussion", "/c/tuvalu/talk/new");
    member.page("people", "/c/tuvalu/talk/people");
    member.page("people", "/c/tuvalu/talk/people?begins=nobody");
    member.page("write-post", debate.place() + "/posts/new");
    member.page("write-reply", debate.post() + "/reply");
    member.page("write-edit", debate.post() + "/edit");
    member.page("withdrawing", debate.post() + "/withdraw");
    as("pseudonym", cast.ben()).page("write-reply", debate.post() + "/reply");
  }

  private void firstVisit() {
    Seen newcomer = as("newcomer", cast.newcomer());
    newcomer.page("welcome", "/welcome");
    newcomer.page("home", "/");
    newcomer.page("me", "/me");
    newcomer.page("chapter", "/c/senegal");
    newcomer.page("invitation", forum.invitation());
  }

  private void officersPages() {
    Seen officer = as("officer", cast.officer());
    officer.page("chapter", "/c/tuvalu");
    officer.page("forum", "/c/tuvalu/board");
    officer.page("inbox", "/me/inbox");
    officer.page("own-mail", "/me/mail");
    officer.page("members", "/c/tuvalu/members");
    officer.page("administration", "/c/tuvalu/administration");
    officer.page("build-embed", "/c/tuvalu/embed");
    officer.page("build-embed", "/c/tuvalu/embed?forum=talk&kind=posts&theme=dark&lang=ar");
    officer.page("write-rules", "/c/tuvalu/administration/rules");
    officer.page("write-contact", "/c/tuvalu/administration/contact");
    officer.page("write-privacy", "/c/tuvalu/administration/privacy");
    officer.page("forum-administration", "/c/tuvalu/board/administration");
    officer.page("write-forum-rules", "/c/tuvalu/talk/administration/rules");
    as("administrator", cast.administrator()).page("me", "/me");
    as("administrator", cast.administrator()).page("all-chapters", "/administration");
  }

  private void moderatorsPages() {
    Seen moderator = as("moderator", cast.moderator());
    moderator.page("discussion", debate.discussion());
    for (String way : List.of("lock", "retitle", "relabel", "move", "merge")) {
      moderator.page("curate", debate.place() + "/curate/" + way);
    }
    String writing = debate.place() + "/curate/summarise";
    moderator.page("summary", debate.summary());
    moderator.page("write-summary", writing + "?language=en");
    moderator.answer(
        409,
        "summarise",
        writing,
        Map.of(
            "language",
            "en",
            "follows",
            "0",
            "source",
            "Late (#1).",
            "rule",
            debate.rule(cast.moderator()),
            "sentence",
            "Why"));
    moderator.answer(
        400, "curate-discussion", debate.place() + "/curate/lock", Map.of("sentence", "Why"));
    moderator.page("me", "/me");
    moderator.page("moderation", "/moderation");
    moderator.page("moderation", "/moderation?mine=yes");
    moderator.page("held", "/moderation/held");
    moderator.page("held", "/moderation/held?forum=tuvalu/talk");
    moderator.page("held", "/moderation/held?refused=7");
    moderator.page("held", "/moderation/held?left=" + forum.held());
    moderator.page("held-post", "/moderation/held/" + forum.held());
    moderator.page("moderation-case", desk.waiting());
    moderator.page("moderation-case", desk.judging());
    moderator.page("case-reports", desk.waiting() + "/reports");
    moderator.page("moderation-person", desk.waiting() + "/person");
    moderator.page("appeals-to-decide", "/moderation/appeals");
    moderator.page("write-chapter-report", "/c/tuvalu/report");
    Seen administrator = as("administrator", cast.administrator());
    administrator.page("appeals-to-decide", "/moderation/appeals");
    administrator.page("appeal-to-decide", desk.appeal());
    administrator.answer(400, "decide-appeal", desk.appeal(), Map.of("outcome", "upheld"));
    administrator.page("appeal-seal", desk.seal());
    administrator.answer(200, "open-appeal-seal", desk.seal(), Map.of("sentence", "Again."));
    administrator.page("write-member-report", "/m/ana-tuvalu/report");
    Seen officer = as("officer", cast.officer());
    officer.page("openings", "/moderation/openings");
    officer.page("opening", desk.masked());
    officer.page("moderation-case", desk.judging());
    officer.page("choose-holding", "/c/tuvalu/administration/holding");
    officer.page("choose-forum-holding", "/c/tuvalu/talk/administration/holding");
    officer.page("write-ladder", "/c/tuvalu/administration/ladder");
    officer.page("write-forum-ladder", "/c/tuvalu/talk/administration/ladder");
    moderator.answer(
        200,
        "refuse-held",
        "/moderation/held/" + forum.held(),
        Map.of("rule", debate.rule(cast.moderator()), "sentence", "Why", "language", "en"));
    moderator.answer(200, "judge-case", desk.waiting() + "/judgement", desk.judgement());
    moderator.answer(400, "judge-case", desk.waiting() + "/judgement", Map.of("kind", "hide"));
    moderator.answer(
        400, "note-case", desk.waiting() + "/notes", Map.of("source", "n".repeat(10_001)));
    moderator.answer(200, "hide-posts", desk.waiting() + "/person", desk.hiding());
    moderator.answer(400, "hide-posts", desk.waiting() + "/person", Map.of("sentence", "Why"));
  }

  private void refusals() {
    Seen stranger = as("stranger", Caller.ANONYMOUS);
    stranger.refused(404, "forum", "/c/tuvalu/nowhere");
    stranger.refused(400, "discussion", debate.discussion() + "?at=x");
    stranger.refused(400, "search", "/search?q=keys+after:soon");
    stranger.refused(410, "post", debate.withdrawn());
    stranger.refused(503, "sign-in", "/sign-in");
    stranger.refused(503, "sign-in-callback", "/sign-in/callback?code=x&state=x");
  }

  private void answersToForms() {
    Seen member = as("member", cast.ana());
    String reply = debate.post() + "/reply";
    member.answer(200, "open-discussion", "/c/tuvalu/talk/new", with("do", "preview"));
    member.answer(
        200, "make-token", "/me/tokens", Map.of("name", "Bot", "read", "on", "days", "9"));
    member.answer(400, "make-token", "/me/tokens", Map.of("name", "", "days", "9"));
    member.answer(
        200, "make-private-feed", "/me/feeds", Map.of("of", "/", "name", "All", "kind", "posts"));
    member.answer(200, "stop-mail", forum.stop(), Map.of("List-Unsubscribe", "One-Click"));
    member.answer(400, "choose-mail", "/me/mail", Map.of("way-reply", "hourly"));
    member.answer(400, "make-private-feed", "/me/feeds", Map.of("of", "/c/tuvalu", "name", ""));
    member.answer(400, "change-profile", "/me/profile", Map.of("name", ""));
    member.answer(400, "save-search", "/me/searches", Map.of("name", "n".repeat(101), "q", "keys"));
    member.answer(400, "report-post", desk.muted() + "/report", Map.of("sentence", "Look"));
    member.answer(400, "appeal", desk.notice() + "/appeal", Map.of("sentence", " "));
    member.answer(409, "appeal", desk.appealed() + "/appeal", Map.of("sentence", "Again"));
    as("stranger", Caller.ANONYMOUS)
        .answer(401, "change-profile", "/me/profile", Map.of("name", "Awa", "languages-0", "fr"));
    // Another window kept a draft.
    var late = with("do", "keep");
    late.put("draft", "0");
    member.answer(412, "reply", reply, late);
    as("observer", cast.observer()).answer(403, "reply", reply, with("do", "send"));
    as("stranger", Caller.ANONYMOUS).answer(401, "reply", reply, with("do", "send"));
    Seen officer = as("officer", cast.officer());
    officer.answer(
        400,
        "publish-contact",
        "/c/tuvalu/administration/contact",
        Map.of("address", "nowhere", "text-en", "Come"));
    officer.answer(
        400,
        "publish-rules",
        "/c/tuvalu/administration/rules",
        Map.of("judged", "2", "text-en", "2. Be kind\n1. Be brief"));
    officer.answer(400, "name-origins", "/c/tuvalu/embed", Map.of("origins", "tuvalu.example"));
    officer.answer(
        400,
        "invite",
        "/c/tuvalu/members/invitations",
        Map.of("address", "nowhere", "note", "Awa"));
    officer.answer(
        200,
        "invite",
        "/c/tuvalu/members/invitations",
        Map.of("address", "awa@example.org", "note", "Awa"));
  }

  private static Map<String, String> with(String field, String value) {
    var fields = new HashMap<>(WORDS);
    fields.put(field, value);
    return fields;
  }

  private void page(String route, String path) {
    as("stranger", Caller.ANONYMOUS).page(route, path);
  }

  private Seen as(String who, Caller caller) {
    return new Seen(who, served().pass(caller));
  }

  /** What somebody sees. */
  private final class Seen {

    private final String who;
    private final String pass;

    Seen(String who, String pass) {
      this.who = who;
      this.pass = pass;
    }

    void page(String route, String path) {
      refused(200, route, path);
    }

    void refused(int status, String route, String path) {
      add(status, route, HttpMethod.GET, path, Buffer.buffer());
    }

    void answer(int status, String route, String path, Map<String, String> form) {
      String sent =
          form.entrySet().stream()
              .map(field -> field.getKey() + "=" + encoded(field.getValue()))
              .collect(Collectors.joining("&"));
      add(status, route, HttpMethod.POST, path, Buffer.buffer(sent));
    }

    private static String encoded(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void add(int status, String route, HttpMethod method, String path, Buffer body) {
      all.add(
          new Shown(
              route,
              path,
              who,
              status,
              language ->
                  served()
                      .ask(
                          method,
                          path,
                          body,
                          "content-type",
                          "application/x-www-form-urlencoded",
                          "sec-fetch-site",
                          "same-origin",
                          "cookie",
                          "__Host-session=" + pass + "; __Host-language=" + language)));
    }
  }

  @Override
  public void close() {
    forum.close();
  }
}
