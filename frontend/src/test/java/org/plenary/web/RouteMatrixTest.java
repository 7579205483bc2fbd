package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenActs;
import org.plenary.web.Place.Part;
import org.plenary.web.door.Route;
import org.plenary.web.door.Route.Access;
import org.plenary.web.door.Route.Kind;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.web.page.Assets;
import org.plenary.web.page.EmbedFiles;

/** Every route, asked by everybody for everything that places of each audience hold. */
class RouteMatrixTest {

  /**
   * @param route its name
   * @param part what of a place it shows
   * @param asked its address, with what it is asked for in capitals
   * @param status of its answers to those who may have them
   * @param others whom it answers otherwise, whatever they may read
   * @param sent as JSON, empty for nothing
   */
  record Row(
      String route,
      Part part,
      String asked,
      List<Integer> status,
      Map<Visitor, Integer> others,
      String sent) {

    Row(String route, Part part, String asked, Integer... status) {
      this(route, part, asked, List.of(status), Map.of(), "");
    }

    Row otherwise(int refused, Set<Visitor> visitors) {
      var all = new EnumMap<Visitor, Integer>(Visitor.class);
      all.putAll(others);
      visitors.forEach(visitor -> all.put(visitor, refused));
      return new Row(route, part, asked, status, all, sent);
    }

    Row sending(String json) {
      return new Row(route, part, asked, status, others, json);
    }
  }

  private static final Set<Visitor> MEMBERS =
      EnumSet.of(Visitor.MEMBER, Visitor.MODERATOR, Visitor.CHAIR, Visitor.OFFICER);
  private static final Set<Visitor> NOBODY = EnumSet.of(Visitor.ANONYMOUS);
  private static final Set<Visitor> NO_OFFICERS =
      EnumSet.complementOf(
          EnumSet.of(Visitor.OFFICER, Visitor.ADMINISTRATOR, Visitor.TOKEN_TO_WRITE));

  private static final Set<Visitor> NO_MODERATORS =
      EnumSet.complementOf(EnumSet.of(Visitor.MODERATOR, Visitor.ADMINISTRATOR));
  private static final Set<Visitor> NO_TEAM =
      EnumSet.complementOf(
          EnumSet.of(
              Visitor.MODERATOR,
              Visitor.OFFICER,
              Visitor.OFFICER_ELSEWHERE,
              Visitor.ADMINISTRATOR));
  private static final Set<Visitor> NO_OFFICERS_ANYWHERE =
      EnumSet.complementOf(
          EnumSet.of(Visitor.OFFICER, Visitor.OFFICER_ELSEWHERE, Visitor.ADMINISTRATOR));

  private static final Set<Visitor> NO_ADMINISTRATORS =
      EnumSet.complementOf(EnumSet.of(Visitor.ADMINISTRATOR));

  private static final List<Row> MATRIX =
      List.of(
          new Row("home", Part.NONE, "/", 200),
          new Row("search", Part.NONE, "/search?q=lang:en", 200),
          new Row("design", Part.NONE, "/design", 200),
          new Row("chapters", Part.NONE, "/chapters", 200),
          new Row("shortcuts", Part.NONE, "/shortcuts", 200),
          new Row("topics", Part.NONE, "/topics", 200),
          new Row("topic", Part.NONE, "/topics/encryption", 200),
          new Row("chapter", Part.NONE, "/c/tuvalu", 200),
          new Row("rules", Part.NONE, "/c/senegal/rules", 200),
          new Row("contact", Part.POST, "/c/tuvalu/contact?about=/p/POST", 200),
          new Row("privacy", Part.NONE, "/c/tuvalu/privacy", 200),
          new Row("record", Part.NONE, "/record", 200),
          new Row("record-entry", Part.NONE, "/record/0", 200),
          new Row("record-proof", Part.NONE, "/record/0/proof", 200),
          new Row("record-csv", Part.NONE, "/record.csv", 200),
          new Row("record-log", Part.NONE, "/record/log.jsonl", 200),
          new Row("record-key", Part.NONE, "/record/key", 200),
          new Row("record-checkpoint", Part.NONE, "/record/checkpoint", 200),
          // None of this size was signed.
          new Row("record-checkpoint-of", Part.NONE, "/record/checkpoint/1", 404),
          new Row("record-consistency", Part.NONE, "/record/consistency?from=1&to=2", 200),
          new Row("transparency", Part.NONE, "/transparency", 200),
          new Row("transparency-csv", Part.NONE, "/transparency.csv?period=2026-Q4", 200),
          new Row("chapter-transparency", Part.NONE, "/c/tuvalu/transparency", 200),
          new Row("chapter-transparency-csv", Part.NONE, "/c/tuvalu/transparency.csv", 200),
          new Row("api-transparency", Part.NONE, "/api/v1/transparency?chapter=tuvalu", 200),
          new Row("api-record", Part.NONE, "/api/v1/record", 200),
          new Row("api-record-entry", Part.NONE, "/api/v1/record/0", 200),
          new Row("forum", Part.FORUM, "/c/tuvalu/FORUM", 200),
          new Row("discussion-without-title", Part.DEBATE, "/d/DISCUSSION", 301),
          new Row("discussion", Part.DEBATE, "/d/DISCUSSION/slug", 301),
          new Row("discussion-txt", Part.DEBATE, "/d/DISCUSSION/slug.txt", 301),
          new Row("discussion-md", Part.DEBATE, "/d/DISCUSSION/slug.md", 301),
          new Row("discussion-mbox", Part.DEBATE, "/d/DISCUSSION/slug.mbox", 301),
          new Row("discussion-jsonl", Part.DEBATE, "/d/DISCUSSION/slug.jsonl", 301),
          new Row("api-export", Part.DEBATE, "/api/v1/discussions/DISCUSSION/export", 200),
          new Row("post", Part.POST, "/p/POST", 302),
          new Row("message", Part.POST, "/message/FORUM@mail.example", 302),
          new Row("discussion-events", Part.DEBATE, "/d/DISCUSSION/events", 200),
          new Row("forum-events", Part.FORUM, "/c/tuvalu/FORUM/events", 200),
          new Row("own-events", Part.NONE, "/events", 200),
          new Row("member", Part.AUTHOR, "/m/AUTHOR", 200),
          // The identity provider is away from this forum.
          new Row("sign-in", Part.NONE, "/sign-in", 503),
          new Row("sign-in-callback", Part.NONE, "/sign-in/callback", 503),
          new Row("backchannel-logout", Part.NONE, "/sign-in/backchannel-logout", 503),
          new Row("sign-out", Part.NONE, "/sign-out", 303),
          // Without a language.
          new Row("choose-language", Part.NONE, "/language", 400),
          new Row("reading-settings", Part.NONE, "/reading", 200),
          new Row("choose-reading", Part.NONE, "/reading", 303),
          new Row("me", Part.NONE, "/me", 200),
          new Row("sessions", Part.NONE, "/me/sessions", 200),
          new Row("end-session", Part.NONE, "/me/sessions/end", 404),
          new Row("end-sessions", Part.NONE, "/me/sessions/end-all", 303),
          new Row("welcome", Part.NONE, "/welcome", 200),
          new Row("welcome-done", Part.NONE, "/welcome", 400).otherwise(401, NOBODY),
          new Row("profile", Part.NONE, "/me/profile", 200),
          new Row("change-profile", Part.NONE, "/me/profile", 400).otherwise(401, NOBODY),
          new Row("tokens", Part.NONE, "/me/tokens", 200),
          new Row("make-token", Part.NONE, "/me/tokens", 400).otherwise(401, NOBODY),
          new Row("revoke-token", Part.NONE, "/me/tokens/revoke", 404),
          new Row("api-tokens", Part.NONE, "/api/v1/me/tokens", 200),
          new Row("api-revoke-token", Part.NONE, "/api/v1/me/tokens/7", 404),
          new Row("own-data", Part.NONE, "/me/data.jsonl", 200),
          new Row("private-feeds", Part.NONE, "/me/feeds", 200),
          new Row("make-private-feed", Part.NONE, "/me/feeds", 400).otherwise(401, NOBODY),
          new Row("revoke-private-feed", Part.NONE, "/me/feeds/revoke", 404),
          new Row("api-private-feeds", Part.NONE, "/api/v1/me/feeds", 200),
          new Row("api-make-private-feed", Part.NONE, "/api/v1/me/feeds", 415),
          new Row("api-revoke-private-feed", Part.NONE, "/api/v1/me/feeds/7", 404),
          // Whoever asks, the address alone counts: see DiscreetFeedsTest.
          new Row("private-feed-atom", Part.NONE, "/feeds/secret/feed.atom", 404),
          new Row("private-feed-rss", Part.NONE, "/feeds/secret/feed.rss", 404),
          new Row("private-feed-json", Part.NONE, "/feeds/secret/feed.json", 404),
          // All visitors are the same person, who asks more than once.
          new Row("join", Part.NONE, "/c/tuvalu/join", 303, 409)
              .otherwise(403, MEMBERS)
              .otherwise(401, NOBODY),
          new Row("withdraw-request", Part.NONE, "/c/tuvalu/join/withdraw", 303, 404),
          new Row("members", Part.NONE, "/c/tuvalu/members", 200).otherwise(404, NO_OFFICERS),
          new Row("members-csv", Part.NONE, "/c/tuvalu/members.csv", 200)
              .otherwise(404, NO_OFFICERS),
          new Row("administration", Part.NONE, "/c/tuvalu/administration", 200)
              .otherwise(404, NO_OFFICERS),
          new Row("change-chapter", Part.NONE, "/c/tuvalu/administration", 400)
              .otherwise(404, NO_OFFICERS)
              .otherwise(401, NOBODY),
          new Row("open-forum", Part.NONE, "/c/tuvalu/administration/forums", 400)
              .otherwise(401, NOBODY),
          new Row("forum-administration", Part.FORUM, "/c/tuvalu/FORUM/administration", 200)
              .otherwise(404, NO_OFFICERS),
          new Row("change-forum", Part.FORUM, "/c/tuvalu/FORUM/administration", 400)
              .otherwise(404, NO_OFFICERS)
              .otherwise(401, NOBODY),
          new Row("change-access", Part.NONE, "/c/tuvalu/FORUM/administration/access", 400)
              .otherwise(401, NOBODY),
          new Row(
                  "withdraw-access",
                  Part.FORUM,
                  "/c/tuvalu/FORUM/administration/access/withdraw",
                  409)
              .otherwise(404, NO_OFFICERS),
          new Row("write-rules", Part.NONE, "/c/tuvalu/administration/rules", 200)
              .otherwise(404, NO_OFFICERS),
          new Row("publish-rules", Part.NONE, "/c/tuvalu/administration/rules", 400)
              .otherwise(404, NO_OFFICERS)
              .otherwise(401, NOBODY),
          new Row("write-contact", Part.NONE, "/c/tuvalu/administration/contact", 200)
              .otherwise(404, NO_OFFICERS),
          new Row("write-privacy", Part.NONE, "/c/tuvalu/administration/privacy", 200)
              .otherwise(404, NO_OFFICERS),
          // Each of these publishes nothing, once; after that somebody was faster.
          new Row("publish-contact", Part.NONE, "/c/tuvalu/administration/contact", 303, 409)
              .otherwise(404, NO_OFFICERS)
              .otherwise(401, NOBODY),
          new Row("publish-privacy", Part.NONE, "/c/tuvalu/administration/privacy", 303, 409)
              .otherwise(404, NO_OFFICERS)
              .otherwise(401, NOBODY),
          new Row("write-forum-rules", Part.FORUM, "/c/tuvalu/FORUM/administration/rules", 200)
              .otherwise(404, NO_OFFICERS),
          new Row("publish-forum-rules", Part.FORUM, "/c/tuvalu/FORUM/administration/rules", 400)
              .otherwise(404, NO_OFFICERS)
              .otherwise(401, NOBODY),
          new Row("build-embed", Part.NONE, "/c/tuvalu/embed", 200).otherwise(404, NO_OFFICERS),
          // It names none.
          new Row("name-origins", Part.NONE, "/c/tuvalu/embed", 303)
              .otherwise(404, NO_OFFICERS)
              .otherwise(401, NOBODY),
          new Row("api-embedding", Part.NONE, "/api/v1/chapters/tuvalu/embedding", 200)
              .otherwise(404, NO_OFFICERS),
          new Row("api-set-embedding", Part.NONE, "/api/v1/chapters/tuvalu/embedding", 415),
          new Row("embed-feed", Part.FORUM, "/embed/feed.json?forum=tuvalu/FORUM", 200),
          new Row("embed-fragment", Part.FORUM, "/embed/fragment?forum=tuvalu/FORUM", 200),
          new Row("embed-frame", Part.FORUM, "/embed/frame?forum=tuvalu/FORUM", 200),
          new Row("oembed", Part.FORUM, "/oembed?url=https://plenary.example/c/tuvalu/FORUM", 200),
          new Row("sitemap", Part.NONE, "/sitemap.xml", 200),
          new Row("sitemap-places", Part.NONE, "/sitemap/places.xml", 200),
          new Row("sitemap-discussions", Part.NONE, "/sitemap/en/0.xml", 200),
          new Row("embed-component", Part.NONE, new EmbedFiles().component().address(), 200),
          new Row("embed-resizing", Part.NONE, new EmbedFiles().resizing().address(), 200),
          new Row("embed-style", Part.NONE, new EmbedFiles().style(), 200),
          new Row("embed-inside", Part.NONE, new EmbedFiles().inside(), 200),
          new Row("write-ladder", Part.NONE, "/c/tuvalu/administration/ladder", 200)
              .otherwise(404, NO_OFFICERS),
          new Row("publish-ladder", Part.NONE, "/c/tuvalu/administration/ladder", 400)
              .otherwise(404, NO_OFFICERS)
              .otherwise(401, NOBODY),
          new Row("write-forum-ladder", Part.FORUM, "/c/tuvalu/FORUM/administration/ladder", 200)
              .otherwise(404, NO_OFFICERS),
          new Row("publish-forum-ladder", Part.FORUM, "/c/tuvalu/FORUM/administration/ladder", 400)
              .otherwise(404, NO_OFFICERS)
              .otherwise(401, NOBODY),
          new Row("choose-holding", Part.NONE, "/c/tuvalu/administration/holding", 200)
              .otherwise(404, NO_OFFICERS),
          new Row("set-holding", Part.NONE, "/c/tuvalu/administration/holding", 400)
              .otherwise(404, NO_OFFICERS)
              .otherwise(401, NOBODY),
          new Row("choose-forum-holding", Part.FORUM, "/c/tuvalu/FORUM/administration/holding", 200)
              .otherwise(404, NO_OFFICERS),
          new Row("set-forum-holding", Part.FORUM, "/c/tuvalu/FORUM/administration/holding", 400)
              .otherwise(404, NO_OFFICERS)
              .otherwise(401, NOBODY),
          new Row("moderation", Part.NONE, "/moderation", 200).otherwise(404, NO_TEAM),
          // Nothing is held here; who chose nothing is told so before it is looked whether they
          // may.
          new Row("held", Part.NONE, "/moderation/held", 200).otherwise(404, NO_TEAM),
          new Row("publish-held", Part.NONE, "/moderation/held", 400).otherwise(401, NOBODY),
          new Row("undo-refusal", Part.NONE, "/moderation/held/undo", 404),
          new Row("held-post", Part.NONE, "/moderation/held/7", 404),
          new Row("refuse-held", Part.NONE, "/moderation/held/7", 400).otherwise(401, NOBODY),
          new Row("own-held", Part.NONE, "/me/held", 200),
          new Row("own-held-post", Part.NONE, "/me/held/7", 404),
          new Row("withdraw-held", Part.NONE, "/me/held/7/withdraw", 404),
          // There is no case here, and no appeal; what says nothing is refused before that is seen.
          new Row("open-case", Part.NONE, "/p/1000000/case", 404),
          new Row("moderation-case", Part.NONE, "/moderation/7", 404),
          new Row("case-reports", Part.NONE, "/moderation/7/reports", 404),
          new Row("take-case", Part.NONE, "/moderation/7/take", 404).otherwise(401, NOBODY),
          new Row("assign-case", Part.NONE, "/moderation/7/assign", 404).otherwise(401, NOBODY),
          new Row("close-case", Part.NONE, "/moderation/7/close", 400).otherwise(401, NOBODY),
          new Row("note-case", Part.NONE, "/moderation/7/notes", 404).otherwise(401, NOBODY),
          new Row("write-case", Part.NONE, "/moderation/7/messages", 404).otherwise(401, NOBODY),
          new Row("judge-case", Part.NONE, "/moderation/7/judgement", 400).otherwise(401, NOBODY),
          new Row("undo-action", Part.NONE, "/moderation/7/undo", 404),
          new Row("moderation-person", Part.NONE, "/moderation/7/person", 404),
          new Row("hide-posts", Part.NONE, "/moderation/7/person", 400).otherwise(401, NOBODY),
          new Row("lift-limit", Part.NONE, "/moderation/7/lift", 400).otherwise(401, NOBODY),
          new Row("appeals-to-decide", Part.NONE, "/moderation/appeals", 200)
              .otherwise(404, NO_TEAM),
          new Row("appeal-to-decide", Part.NONE, "/moderation/appeals/7", 404),
          new Row("appeal-file", Part.NONE, "/moderation/appeals/7/file", 404),
          new Row("decide-appeal", Part.NONE, "/moderation/appeals/7", 400).otherwise(401, NOBODY),
          new Row("appeal-seal", Part.NONE, "/moderation/appeals/7/seal", 404),
          new Row("open-appeal-seal", Part.NONE, "/moderation/appeals/7/seal", 400)
              .otherwise(401, NOBODY),
          new Row("openings", Part.NONE, "/moderation/openings", 200)
              .otherwise(404, NO_OFFICERS_ANYWHERE),
          new Row("agree-opening", Part.NONE, "/moderation/openings", 404),
          new Row("opening", Part.NONE, "/moderation/openings/7", 404),
          new Row("ask-opening", Part.NONE, "/moderation/openings/7", 400).otherwise(401, NOBODY),
          new Row("api-held", Part.NONE, "/api/v1/held", 200).otherwise(404, NO_TEAM),
          new Row("api-held-post", Part.NONE, "/api/v1/held/7", 404),
          new Row("api-publish-held", Part.NONE, "/api/v1/held/published", 415),
          new Row("api-refuse-held", Part.NONE, "/api/v1/held/7/refusal", 415),
          new Row("api-rehearse-refusal", Part.NONE, "/api/v1/held/7/refusal/rehearsal", 415),
          new Row("api-own-held", Part.NONE, "/api/v1/me/held", 200),
          new Row("api-own-held-post", Part.NONE, "/api/v1/me/held/7", 404),
          new Row("api-withdraw-held", Part.NONE, "/api/v1/me/held/7", 404),
          new Row("api-holding", Part.NONE, "/api/v1/chapters/tuvalu/holding", 200)
              .otherwise(404, NO_OFFICERS),
          new Row("api-set-holding", Part.NONE, "/api/v1/chapters/tuvalu/holding", 415),
          new Row("api-forum-holding", Part.FORUM, "/api/v1/forums/tuvalu/FORUM/holding", 200)
              .otherwise(404, NO_OFFICERS),
          new Row("api-set-forum-holding", Part.NONE, "/api/v1/forums/tuvalu/FORUM/holding", 415),
          new Row("api-unset-forum-holding", Part.FORUM, "/api/v1/forums/tuvalu/FORUM/holding", 204)
              .otherwise(404, NO_OFFICERS),
          new Row("api-cases", Part.NONE, "/api/v1/cases", 200).otherwise(404, NO_TEAM),
          new Row("api-open-case", Part.NONE, "/api/v1/cases", 415),
          new Row("api-case", Part.NONE, "/api/v1/cases/7", 404),
          new Row("api-judge-case", Part.NONE, "/api/v1/cases/7/actions", 415),
          new Row("api-rehearse-case", Part.NONE, "/api/v1/cases/7/actions/rehearsal", 415),
          new Row("api-case-posts", Part.NONE, "/api/v1/cases/7/posts", 404),
          new Row("api-hide-posts", Part.NONE, "/api/v1/cases/7/posts/hidden", 415),
          new Row("api-rehearse-hiding", Part.NONE, "/api/v1/cases/7/posts/hidden/rehearsal", 415),
          new Row("api-case-limits", Part.NONE, "/api/v1/cases/7/limits", 404),
          new Row("api-lift-limit", Part.NONE, "/api/v1/cases/7/lift", 415),
          new Row("api-case-names", Part.NONE, "/api/v1/cases/7/names", 404),
          new Row("api-openings", Part.NONE, "/api/v1/openings", 200)
              .otherwise(404, NO_OFFICERS_ANYWHERE),
          new Row("api-ask-opening", Part.NONE, "/api/v1/openings", 415),
          new Row("api-agree-opening", Part.NONE, "/api/v1/openings/7/agreement", 404),
          new Row("api-note-case", Part.NONE, "/api/v1/cases/7/notes", 415),
          new Row("api-write-case", Part.NONE, "/api/v1/cases/7/messages", 415),
          new Row("api-take-case", Part.NONE, "/api/v1/cases/7/take", 415),
          new Row("api-assign-case", Part.NONE, "/api/v1/cases/7/assign", 415),
          new Row("api-close-case", Part.NONE, "/api/v1/cases/7/close", 415),
          new Row("api-undo-action", Part.NONE, "/api/v1/actions/7/undo", 404),
          // Whoever signed in may ask; they decide none.
          new Row("api-appeals", Part.NONE, "/api/v1/appeals", 200),
          new Row("api-appeal", Part.NONE, "/api/v1/appeals/7", 404),
          new Row("api-decide-appeal", Part.NONE, "/api/v1/appeals/7/decision", 415),
          new Row("api-decided-appeals", Part.NONE, "/api/v1/me/decided-appeals", 200),
          new Row("api-open-appeal-seal", Part.NONE, "/api/v1/appeals/7/seal", 415),
          new Row("all-chapters", Part.NONE, "/administration", 200)
              .otherwise(404, NO_ADMINISTRATORS),
          new Row("found-chapter", Part.NONE, "/administration", 400)
              .otherwise(404, NO_ADMINISTRATORS)
              .otherwise(401, NOBODY),
          new Row("answer-request", Part.NONE, "/c/tuvalu/members/answer", 404)
              .otherwise(401, NOBODY),
          new Row("give-role", Part.NONE, "/c/tuvalu/members/give", 400).otherwise(401, NOBODY),
          new Row("take-role", Part.NONE, "/c/tuvalu/members/take", 400),
          new Row("invite", Part.NONE, "/c/tuvalu/members/invitations", 400)
              .otherwise(404, NO_OFFICERS)
              .otherwise(401, NOBODY),
          new Row("withdraw-invitation", Part.NONE, "/c/tuvalu/members/invitations/withdraw", 404),
          new Row("invitation", Part.NONE, "/invitation/unknown", 404),
          new Row("accept-invitation", Part.NONE, "/invitation/unknown", 404),
          new Row("api-invitations", Part.NONE, "/api/v1/chapters/tuvalu/invitations", 200)
              .otherwise(404, NO_OFFICERS),
          new Row("api-invite", Part.NONE, "/api/v1/chapters/tuvalu/invitations", 415),
          new Row(
              "api-withdraw-invitation", Part.NONE, "/api/v1/chapters/tuvalu/invitations/7", 404),
          new Row("api-accept-invitation", Part.NONE, "/api/v1/me/accepted-invitations", 415),
          // Before anything is claimed: whom one named oneself one sees, whatever one reads later.
          new Row("api-own-claims", Part.NONE, "/api/v1/me/author-claims", 200),
          // Claimed once by the visitors, who are one person, and at most five wait.
          new Row("claim-author", Part.AUTHOR, "/m/AUTHOR/claim", 303, 409).otherwise(401, NOBODY),
          new Row("withdraw-claim", Part.NONE, "/m/nobody/claim/withdraw", 404),
          new Row("answer-claim", Part.NONE, "/c/tuvalu/members/claims", 404)
              .otherwise(401, NOBODY),
          new Row("api-claim-author", Part.NONE, "/api/v1/me/author-claims", 415),
          new Row("api-withdraw-claim", Part.NONE, "/api/v1/me/author-claims/nobody", 404),
          new Row("api-claims", Part.NONE, "/api/v1/chapters/tuvalu/author-claims", 200)
              .otherwise(404, NO_OFFICERS),
          new Row(
              "api-answer-claim", Part.NONE, "/api/v1/chapters/tuvalu/author-claims/7/answer", 415),
          new Row("people", Part.FORUM, "/c/tuvalu/FORUM/people", 200),
          new Row("pseudonym", Part.FORUM, "/c/tuvalu/FORUM/pseudonym", 200),
          // No forum of these places allows one.
          new Row("choose-pseudonym", Part.FORUM, "/c/tuvalu/FORUM/pseudonym", 403)
              .otherwise(401, NOBODY),
          new Row("api-chapters", Part.NONE, "/api/v1/chapters", 200),
          new Row("api-chapter", Part.NONE, "/api/v1/chapters/tuvalu", 200),
          new Row("api-asked-rules", Part.NONE, "/api/v1/me/rules", 200),
          new Row("api-accept-rules", Part.NONE, "/api/v1/me/rules", 415),
          new Row("api-rules", Part.NONE, "/api/v1/chapters/senegal/rules", 200),
          new Row("api-ladder", Part.NONE, "/api/v1/chapters/tuvalu/ladder", 200),
          new Row("api-publish-ladder", Part.NONE, "/api/v1/chapters/tuvalu/ladder", 415),
          new Row("api-forum-ladder", Part.FORUM, "/api/v1/forums/tuvalu/FORUM/ladder", 200),
          new Row("api-publish-forum-ladder", Part.NONE, "/api/v1/forums/tuvalu/FORUM/ladder", 415),
          new Row("api-forums", Part.NONE, "/api/v1/forums?chapter=tuvalu", 200),
          new Row("api-forum", Part.FORUM, "/api/v1/forums/tuvalu/FORUM", 200),
          new Row("api-completions", Part.NONE, "/api/v1/search/completions?q=vi", 200),
          new Row("api-similar", Part.NONE, "/api/v1/search/similar?title=vi", 200),
          new Row("api-related", Part.DEBATE, "/api/v1/discussions/DISCUSSION/related", 200),
          new Row("feed-atom", Part.NONE, "/feed.atom", 200),
          new Row("feed-rss", Part.NONE, "/feed.rss", 200),
          new Row("feed-json", Part.NONE, "/feed.json", 200),
          new Row("chapter-feed-atom", Part.NONE, "/c/tuvalu/feed.atom", 200),
          new Row("chapter-feed-rss", Part.NONE, "/c/tuvalu/feed.rss", 200),
          new Row("chapter-feed-json", Part.NONE, "/c/tuvalu/feed.json", 200),
          new Row("forum-feed-atom", Part.FORUM, "/c/tuvalu/FORUM/feed.atom", 200),
          new Row("forum-feed-rss", Part.FORUM, "/c/tuvalu/FORUM/feed.rss", 200),
          new Row("forum-feed-json", Part.FORUM, "/c/tuvalu/FORUM/feed.json", 200),
          new Row("topic-feed-atom", Part.NONE, "/topics/encryption/feed.atom", 200),
          new Row("topic-feed-rss", Part.NONE, "/topics/encryption/feed.rss", 200),
          new Row("topic-feed-json", Part.NONE, "/topics/encryption/feed.json", 200),
          new Row("discussion-feed-atom", Part.DEBATE, "/d/DISCUSSION/feed.atom", 200),
          new Row("discussion-feed-rss", Part.DEBATE, "/d/DISCUSSION/feed.rss", 200),
          new Row("discussion-feed-json", Part.DEBATE, "/d/DISCUSSION/feed.json", 200),
          new Row("titled-discussion-feed-atom", Part.NONE, "/d/7/title/feed.atom", 301),
          new Row("titled-discussion-feed-rss", Part.NONE, "/d/7/title/feed.rss", 301),
          new Row("titled-discussion-feed-json", Part.NONE, "/d/7/title/feed.json", 301),
          new Row("member-feed-atom", Part.AUTHOR, "/m/AUTHOR/feed.atom", 200),
          new Row("member-feed-rss", Part.AUTHOR, "/m/AUTHOR/feed.rss", 200),
          new Row("member-feed-json", Part.AUTHOR, "/m/AUTHOR/feed.json", 200),
          new Row("search-feed-atom", Part.NONE, "/search/feed.atom?q=lang:en", 200),
          new Row("search-feed-rss", Part.NONE, "/search/feed.rss?q=lang:en", 200),
          new Row("search-feed-json", Part.NONE, "/search/feed.json?q=lang:en", 200),
          new Row("api-search", Part.NONE, "/api/v1/search?q=lang:en", 200),
          new Row("saved-searches", Part.NONE, "/me/searches", 200),
          // Without a name and a question; there is none that is called 7.
          new Row("save-search", Part.NONE, "/me/searches", 400).otherwise(401, NOBODY),
          new Row("saved-search", Part.NONE, "/me/searches/7", 404),
          new Row("change-search", Part.NONE, "/me/searches/7", 400).otherwise(401, NOBODY),
          new Row("api-saved-searches", Part.NONE, "/api/v1/me/searches", 200),
          new Row("api-save-search", Part.NONE, "/api/v1/me/searches", 415),
          new Row("api-saved-search", Part.NONE, "/api/v1/me/searches/7", 404),
          new Row("api-change-search", Part.NONE, "/api/v1/me/searches/7", 415),
          new Row("api-drop-search", Part.NONE, "/api/v1/me/searches/7", 404),
          new Row("api-see-search", Part.NONE, "/api/v1/me/searches/7/seen", 404),
          new Row("api-topics", Part.NONE, "/api/v1/topics", 200),
          new Row("api-topic", Part.NONE, "/api/v1/topics/encryption", 200),
          new Row("api-discussions", Part.NONE, "/api/v1/discussions?author=AUTHOR", 200),
          new Row("api-discussion", Part.DEBATE, "/api/v1/discussions/DISCUSSION", 200),
          new Row("api-discussion-posts", Part.DEBATE, "/api/v1/discussions/DISCUSSION/posts", 200),
          new Row("api-post", Part.POST, "/api/v1/posts/POST", 200),
          new Row("write-reply", Part.POST, "/p/POST/reply", 200),
          new Row("reply", Part.POST, "/p/POST/reply", 400).otherwise(401, NOBODY),
          new Row("write-post", Part.DEBATE, "/d/DISCUSSION/posts/new", 200),
          new Row("post-in-discussion", Part.DEBATE, "/d/DISCUSSION/posts/new", 400)
              .otherwise(401, NOBODY),
          new Row("write-discussion", Part.FORUM, "/c/tuvalu/FORUM/new", 200),
          new Row("open-discussion", Part.FORUM, "/c/tuvalu/FORUM/new", 400).otherwise(401, NOBODY),
          new Row("write-edit", Part.POST, "/p/POST/edit", 200),
          new Row("edit-post", Part.POST, "/p/POST/edit", 400).otherwise(401, NOBODY),
          new Row("withdrawing", Part.POST, "/p/POST/withdraw", 200),
          // Nobody wrote these, so nobody takes them back.
          new Row("withdraw-post", Part.POST, "/p/POST/withdraw", 403),
          new Row("feeling", Part.POST, "/p/POST/reactions", 200),
          new Row("feel", Part.NONE, "/p/POST/reactions", 400),
          new Row("history", Part.POST, "/p/POST/history", 200),
          new Row("curate", Part.DEBATE, "/d/DISCUSSION/curate/pin", 200)
              .otherwise(404, NO_MODERATORS),
          // Without a rule.
          new Row("curate-discussion", Part.DEBATE, "/d/DISCUSSION/curate/pin", 400)
              .otherwise(404, NO_MODERATORS)
              .otherwise(401, NOBODY),
          new Row("undo-curation", Part.NONE, "/d/7/curate/undo", 404),
          new Row("summary", Part.DEBATE, "/d/DISCUSSION/summary/en", 200),
          new Row("summary-history", Part.DEBATE, "/d/DISCUSSION/summary/en/history", 200),
          new Row("write-summary", Part.DEBATE, "/d/DISCUSSION/curate/summarise", 200)
              .otherwise(404, NO_MODERATORS),
          // Without a rule.
          new Row("summarise", Part.DEBATE, "/d/DISCUSSION/curate/summarise", 400)
              .otherwise(404, NO_MODERATORS)
              .otherwise(401, NOBODY),
          new Row("api-curations", Part.DEBATE, "/api/v1/discussions/DISCUSSION/curations", 200),
          new Row("api-curate", Part.NONE, "/api/v1/discussions/7/curations", 415),
          new Row("api-summaries", Part.DEBATE, "/api/v1/discussions/DISCUSSION/summaries", 200),
          new Row("api-summary", Part.DEBATE, "/api/v1/discussions/DISCUSSION/summaries/en", 200),
          new Row("api-summarise", Part.NONE, "/api/v1/discussions/7/summaries/en", 415),
          new Row(
              "api-summary-versions",
              Part.DEBATE,
              "/api/v1/discussions/DISCUSSION/summaries/en/versions",
              200),
          new Row("drafts", Part.NONE, "/me/drafts", 200),
          new Row("drop-draft", Part.NONE, "/me/drafts", 303),
          new Row("api-drafts", Part.NONE, "/api/v1/me/drafts", 200),
          new Row("api-draft", Part.NONE, "/api/v1/me/drafts/reply.7", 404),
          new Row("api-save-draft", Part.NONE, "/api/v1/me/drafts/reply.7", 415),
          new Row("api-drop-draft", Part.NONE, "/api/v1/me/drafts/reply.7", 404),
          new Row("api-open-discussion", Part.NONE, "/api/v1/discussions", 415),
          new Row("api-reply", Part.NONE, "/api/v1/discussions/DISCUSSION/posts", 415),
          // Nobody wrote these, so nobody changes them.
          new Row("api-edit-post", Part.POST, "/api/v1/posts/POST", 428).sending("{}"),
          new Row("api-withdraw-post", Part.POST, "/api/v1/posts/POST", 403),
          new Row("api-quote", Part.POST, "/api/v1/posts/POST/quote", 200),
          new Row("api-revisions", Part.POST, "/api/v1/posts/POST/revisions", 200),
          // Members of the chapter alone feel something.
          new Row("api-feel", Part.POST, "/api/v1/posts/POST/reactions/thanks", 204, 403),
          new Row("api-unfeel", Part.POST, "/api/v1/posts/POST/reactions/thanks", 204, 403),
          new Row("attachment", Part.POST, "/p/POST/attachments/0/a.pdf", 200),
          new Row("uploads", Part.NONE, "/me/attachments", 200),
          new Row("upload", Part.NONE, "/attachments", 400),
          new Row("api-upload", Part.NONE, "/api/v1/attachments", 400),
          new Row("api-uploads", Part.NONE, "/api/v1/me/attachments", 200),
          new Row("drop-upload", Part.NONE, "/me/attachments", 303),
          new Row("api-drop-upload", Part.NONE, "/api/v1/me/attachments/" + "0".repeat(64), 204),
          new Row("api-preview", Part.NONE, "/api/v1/preview", 415),
          new Row("api-first-visit", Part.NONE, "/api/v1/me/first-visit", 415),
          new Row("api-me", Part.NONE, "/api/v1/me", 200),
          new Row("api-pseudonym", Part.FORUM, "/api/v1/forums/tuvalu/FORUM/pseudonym", 200),
          // Nothing is sent, in no form, but to what takes nothing.
          new Row("api-choose-pseudonym", Part.NONE, "/api/v1/forums/tuvalu/FORUM/pseudonym", 415),
          new Row("api-own-requests", Part.NONE, "/api/v1/me/join-requests", 200),
          new Row("api-withdraw-request", Part.NONE, "/api/v1/me/join-requests/tuvalu", 204, 404),
          new Row("api-join", Part.NONE, "/api/v1/chapters/tuvalu/join-requests", 415),
          new Row("api-requests", Part.NONE, "/api/v1/chapters/tuvalu/join-requests", 200)
              .otherwise(404, NO_OFFICERS),
          new Row(
              "api-answer-request",
              Part.NONE,
              "/api/v1/chapters/tuvalu/join-requests/7/answer",
              415),
          new Row("api-members", Part.NONE, "/api/v1/chapters/tuvalu/members", 200)
              .otherwise(404, NO_OFFICERS),
          new Row(
              "api-give-role",
              Part.NONE,
              "/api/v1/chapters/tuvalu/members/nobody/roles/member",
              404),
          new Row(
              "api-take-role",
              Part.NONE,
              "/api/v1/chapters/tuvalu/members/nobody/roles/member",
              404),
          new Row("api-found-chapter", Part.NONE, "/api/v1/chapters", 400)
              .sending(
                  """
                  {"slug": "kiribati", "name": "Kiribati", "languages": ["en"], "officer": "nobody"}
                  """)
              .otherwise(404, NO_ADMINISTRATORS),
          new Row("api-change-chapter", Part.NONE, "/api/v1/chapters/tuvalu", 200)
              .sending("{}")
              .otherwise(404, NO_OFFICERS),
          new Row("api-publish-rules", Part.NONE, "/api/v1/chapters/tuvalu/rules", 409)
              .sending(
                  """
                  {"judged": 7, "texts": [{"language": "en", "rules": [{"number": 1, "title": "Listen"}]}]}
                  """)
              .otherwise(404, NO_OFFICERS),
          new Row("api-open-forum", Part.NONE, "/api/v1/forums", 415),
          new Row("api-change-forum", Part.FORUM, "/api/v1/forums/tuvalu/FORUM", 200)
              .sending("{}")
              .otherwise(404, NO_OFFICERS),
          new Row("api-access", Part.FORUM, "/api/v1/forums/tuvalu/FORUM/access", 200),
          // What was changed here would be read otherwise by the rows below.
          new Row("api-change-access", Part.NONE, "/api/v1/forums/tuvalu/FORUM/access", 415),
          new Row("api-contract", Part.NONE, "/api/v1/openapi.json", 200),
          new Row(
                  "api-withdraw-access",
                  Part.FORUM,
                  "/api/v1/forums/tuvalu/FORUM/access/announced",
                  409)
              .otherwise(404, NO_OFFICERS),
          new Row("own-following", Part.NONE, "/me/following", 200),
          new Row("following", Part.DEBATE, "/d/DISCUSSION/following", 200),
          // Nothing is chosen, which tells nothing of what is there.
          new Row("follow", Part.NONE, "/d/DISCUSSION/following", 303),
          new Row("forum-following", Part.FORUM, "/c/tuvalu/FORUM/following", 200),
          new Row("follow-forum", Part.NONE, "/c/tuvalu/FORUM/following", 303),
          new Row("own-mail", Part.NONE, "/me/mail", 200),
          // Nothing is chosen.
          new Row("choose-mail", Part.NONE, "/me/mail", 303),
          new Row("leave-list", Part.NONE, "/me/mail/lists", 404),
          new Row("resume-mail", Part.NONE, "/me/mail/again", 303),
          // Whoever asks, the address alone counts: see StopPagesTest.
          new Row("mail-stop", Part.NONE, "/mail/stop/token", 404),
          new Row("stop-mail", Part.NONE, "/mail/stop/token", 404),
          new Row("api-mail-choices", Part.NONE, "/api/v1/me/mail", 200),
          new Row("api-choose-mail", Part.NONE, "/api/v1/me/mail/reply", 415),
          new Row("api-mail-lists", Part.NONE, "/api/v1/me/mail-lists", 200),
          new Row("api-mail-list", Part.FORUM, "/api/v1/forums/tuvalu/FORUM/mail-list", 200),
          // All visitors are the same person, who reads what the most powerful of them may.
          new Row(
              "api-read-mail-list", Part.FORUM, "/api/v1/forums/tuvalu/FORUM/mail-list", 204, 403),
          new Row("api-leave-mail-list", Part.NONE, "/api/v1/forums/tuvalu/FORUM/mail-list", 204),
          new Row("inbox", Part.NONE, "/me/inbox", 200),
          new Row("read-inbox", Part.NONE, "/me/inbox", 404),
          new Row("unread", Part.NONE, "/me/unread", 200),
          new Row("bookmark", Part.POST, "/p/POST/bookmark", 303),
          // All visitors are the same person, who keeps what the most powerful of them read.
          new Row("api-keep-post", Part.POST, "/api/v1/posts/POST/bookmark", 204),
          new Row("bookmarks", Part.NONE, "/me/bookmarks", 200),
          new Row("api-bookmarks", Part.NONE, "/api/v1/me/bookmarks", 200),
          new Row("api-drop-post", Part.NONE, "/api/v1/posts/7/bookmark", 204),
          new Row("api-read", Part.NONE, "/api/v1/discussions/DISCUSSION/read", 415),
          new Row("api-reading", Part.DEBATE, "/api/v1/discussions/DISCUSSION/reading", 200),
          new Row("api-unread", Part.NONE, "/api/v1/me/unread", 200),
          new Row(
              "api-subscription", Part.DEBATE, "/api/v1/discussions/DISCUSSION/subscription", 200),
          new Row("api-subscribe", Part.NONE, "/api/v1/discussions/DISCUSSION/subscription", 415),
          new Row("api-unsubscribe", Part.NONE, "/api/v1/discussions/DISCUSSION/subscription", 204),
          new Row(
              "api-forum-subscription",
              Part.FORUM,
              "/api/v1/forums/tuvalu/FORUM/subscription",
              200),
          new Row(
              "api-subscribe-forum", Part.NONE, "/api/v1/forums/tuvalu/FORUM/subscription", 415),
          new Row(
              "api-unsubscribe-forum", Part.NONE, "/api/v1/forums/tuvalu/FORUM/subscription", 204),
          new Row("api-subscriptions", Part.NONE, "/api/v1/me/subscriptions", 200),
          new Row("api-notifications", Part.NONE, "/api/v1/me/notifications", 200),
          new Row("api-read-notifications", Part.NONE, "/api/v1/me/notifications/read", 415),
          new Row("write-post-report", Part.POST, "/p/POST/report", 200),
          // Nothing is chosen.
          new Row("report-post", Part.POST, "/p/POST/report", 400),
          new Row("write-discussion-report", Part.DEBATE, "/d/DISCUSSION/report", 200),
          new Row("report-discussion", Part.DEBATE, "/d/DISCUSSION/report", 400),
          new Row("write-summary-report", Part.DEBATE, "/d/DISCUSSION/summary/en/report", 200),
          new Row("report-summary", Part.DEBATE, "/d/DISCUSSION/summary/en/report", 400),
          new Row("write-member-report", Part.NONE, "/m/nobody/report", 404),
          new Row("report-member", Part.NONE, "/m/nobody/report", 404),
          new Row("write-chapter-report", Part.NONE, "/c/tuvalu/report", 200),
          new Row("report-chapter", Part.NONE, "/c/tuvalu/report", 400),
          new Row("write-forum-report", Part.FORUM, "/c/tuvalu/FORUM/report", 200),
          new Row("report-forum", Part.FORUM, "/c/tuvalu/FORUM/report", 400),
          new Row("own-reports", Part.NONE, "/me/reports", 200),
          new Row("find-report", Part.NONE, "/report", 200),
          new Row("report-outcome", Part.NONE, "/report/7Q2MX-0HJ4T-K9V3B-N6C8D", 404),
          new Row("notices", Part.NONE, "/me/notices", 200),
          new Row("notice", Part.NONE, "/me/notices/7", 404),
          new Row("appeal", Part.NONE, "/me/notices/7/appeal", 400).otherwise(401, NOBODY),
          new Row("own-appeal", Part.NONE, "/me/appeals/7", 404),
          new Row("conversations", Part.NONE, "/me/conversations", 200),
          new Row("conversation", Part.NONE, "/me/conversations/7", 404),
          new Row("answer-moderators", Part.NONE, "/me/conversations/7", 404)
              .otherwise(401, NOBODY),
          // Before anybody is muted: whom one muted one sees, whatever one reads later.
          new Row("muted", Part.NONE, "/me/muted", 200),
          new Row("api-mutes", Part.NONE, "/api/v1/me/mutes", 200),
          new Row("unmute", Part.NONE, "/me/muted", 404),
          new Row("api-unmute", Part.NONE, "/api/v1/me/mutes/7", 204),
          new Row("mute-author", Part.POST, "/p/POST/mute", 303),
          new Row("mute-member", Part.NONE, "/m/nobody/mute", 404),
          new Row("api-mute-author", Part.POST, "/api/v1/posts/POST/mute", 204),
          new Row("api-mute-member", Part.NONE, "/api/v1/members/nobody/mute", 404),
          new Row("api-report", Part.NONE, "/api/v1/reports", 415),
          new Row("api-report-rules", Part.POST, "/api/v1/reports/rules?about=/p/POST", 200),
          new Row("api-report-challenge", Part.NONE, "/api/v1/reports/challenge", 200),
          new Row(
              "api-report-outcome",
              Part.NONE,
              "/api/v1/reports/outcomes/7Q2MX-0HJ4T-K9V3B-N6C8D",
              404),
          new Row("api-own-reports", Part.NONE, "/api/v1/me/reports", 200),
          new Row("api-notices", Part.NONE, "/api/v1/me/notices", 200),
          new Row("api-notice", Part.NONE, "/api/v1/me/notices/7", 404),
          new Row("api-make-appeal", Part.NONE, "/api/v1/me/notices/7/appeal", 415),
          new Row("api-own-appeals", Part.NONE, "/api/v1/me/appeals", 200),
          new Row("api-own-appeal", Part.NONE, "/api/v1/me/appeals/7", 404),
          new Row("api-conversations", Part.NONE, "/api/v1/me/conversations", 200),
          new Row("api-conversation", Part.NONE, "/api/v1/me/conversations/7", 404),
          new Row("api-answer-moderators", Part.NONE, "/api/v1/me/conversations/7/answers", 415),
          new Row("style", Part.NONE, new Assets().style(), 200),
          new Row("script", Part.NONE, new Assets().script(), 200),
          new Row("search-script", Part.NONE, new Assets().search(), 200),
          new Row("report-script", Part.NONE, new Assets().report(), 200),
          new Row("icon", Part.NONE, new Assets().icon(), 200),
          new Row("favicon", Part.NONE, "/favicon.ico", 302),
          new Row("robots", Part.NONE, "/robots.txt", 200));

  private static final Pattern CANARY = Pattern.compile(Place.CANARY + "([a-z-]+)");

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final ChapterId HERE = SERVED.given().chapter("tuvalu", "en");
  private static final ChapterId ELSEWHERE = SERVED.given().chapter("nauru", "en");
  private static final List<Place> PLACES = Place.all(SERVED, HERE).toList();
  private static final Map<Visitor, String> PASSES = new EnumMap<>(Visitor.class);

  static {
    new GivenActs(SERVED.database().pool()).sign();
    Stream.of(Visitor.values())
        .forEach(visitor -> PASSES.put(visitor, SERVED.pass(visitor.caller(HERE, ELSEWHERE))));
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void everyRouteHasOneRow() {
    assertThat(MATRIX.stream().map(Row::route))
        .containsExactlyInAnyOrderElementsOf(
            SERVED.web().routes().stream().map(Route::name).toList());
  }

  static Stream<Arguments> cells() {
    return MATRIX.stream()
        .flatMap(
            row ->
                Stream.of(Visitor.values())
                    .filter(visitor -> !visitor.isProgram() || route(row).kind() == Kind.API)
                    .map(
                        visitor ->
                            Arguments.argumentSet(row.route() + " for " + visitor, row, visitor)));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void showsWhatTheVisitorMayReadAndNothingElse(Row row, Visitor visitor) {
    Route route = route(row);
    for (Place place : places(row)) {
      String address = place.address(row.asked());
      Reply reply = ask(route, row, address, visitor);
      assertThat(reply.status())
          .as("%s of %s", row, place)
          .isIn(expected(route, row, place, visitor));
      String said = said(reply, address);
      assertThat(learned(said))
          .as("%s of %s", row, place)
          .allMatch(name -> reader(route, visitor).reads(place(name).audience()));
      if (!isFileForTeam(row, place, visitor)) {
        assertThat(said).as("%s of %s", row, place).doesNotContain(Place.SILENCED);
      }
    }
  }

  // Those with the same address are asked for once.
  private static Collection<Place> places(Row row) {
    return PLACES.stream()
        .collect(
            Collectors.toMap(
                place -> place.address(row.asked()),
                place -> place,
                (first, _) -> first,
                LinkedHashMap::new))
        .values();
  }

  private static Route route(Row row) {
    return SERVED.web().routes().stream()
        .filter(route -> route.name().equals(row.route()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> expected(Route route, Row row, Place place, Visitor visitor) {
    if (route.access() == Access.SIGNED_IN && !visitor.isSignedIn()) {
      return List.of(
          !route.kind().isForPrograms() && route.method().equals(HttpMethod.GET) ? 302 : 401);
    }
    if (visitor == Visitor.TOKEN_TO_WRITE
        && route.access() == Access.SIGNED_IN
        && route.method().equals(HttpMethod.GET)) {
      return List.of(403);
    }
    Integer refusal = row.others().get(visitor);
    if (refusal != null) {
      return List.of(refusal);
    }
    if (row.part() == Part.NONE) {
      return row.status();
    }
    if (!reader(route, visitor).reads(place.audience())) {
      return List.of(404);
    }
    if (place.shows(row.part()) || isFileForTeam(row, place, visitor)) {
      return row.status();
    }
    // A token for another chapter may be told that before anything else.
    return visitor == Visitor.TOKEN_ELSEWHERE
        ? List.of(place.refusal(row.part()), 403)
        : List.of(place.refusal(row.part()));
  }

  // Whoever comes from another site is nobody, whatever is shown there.
  private static Visitor reader(Route route, Visitor visitor) {
    return route.kind() == Kind.OPEN ? Visitor.ANONYMOUS : visitor;
  }

  // Whoever may judge what was hidden gets its files.
  private static boolean isFileForTeam(Row row, Place place, Visitor visitor) {
    return row.route().equals("attachment")
        && place.isRemoved()
        && visitor.caller(HERE, ELSEWHERE).isOfTeam(HERE);
  }

  private static Reply ask(Route route, Row row, String address, Visitor visitor) {
    if (!row.sent().isEmpty() && visitor.isSignedIn()) {
      return SERVED.sendAs(visitor.caller(HERE, ELSEWHERE), route.method(), address, row.sent());
    }
    String pass = PASSES.get(visitor);
    String[] headers =
        !visitor.isSignedIn()
            ? new String[] {"sec-fetch-site", "same-origin"}
            : new String[] {
              "sec-fetch-site",
              "same-origin",
              "cookie",
              route.kind() == Kind.API ? "x=y" : "__Host-session=" + pass,
              route.kind() == Kind.API ? "authorization" : "x-nothing",
              "Bearer " + pass
            };
    return SERVED.ask(method(route), address, headers);
  }

  // A stream that begins does not end by itself; who may begin one is said before.
  private static HttpMethod method(Route route) {
    return route.kind() == Kind.LIVE ? HttpMethod.HEAD : route.method();
  }

  // What was asked is known already, and may be repeated.
  private static String said(Reply reply, String asked) {
    return reply.everything().replace(asked, "");
  }

  private static List<String> learned(String said) {
    return CANARY.matcher(said).results().map(found -> found.group(1)).toList();
  }

  private static Place place(String name) {
    return PLACES.stream()
        .filter(place -> name.startsWith(place.forum()))
        .findFirst()
        .orElseThrow();
  }
}
