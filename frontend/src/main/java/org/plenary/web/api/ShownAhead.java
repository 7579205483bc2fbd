package org.plenary.web.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.judging.PersonPost;
import org.plenary.moderation.Notice;
import org.plenary.moderation.NoticeAhead;
import org.plenary.web.api.ShownNotices.AboutJson;
import org.plenary.web.api.ShownNotices.CitedRuleJson;
import org.plenary.web.page.Links;
import org.plenary.web.page.PostLinks;

/** What programs are shown before something is done; clients depend on every name here. */
record ShownAhead(Links links) {

  record RehearsalJson(@Nullable NoticeJson notice) {}

  /** A notice that has not left, and so has neither number nor address. */
  record NoticeJson(
      String kind,
      String name,
      String chapter,
      @Nullable String forum,
      boolean everywhere,
      @Nullable AboutJson about,
      CitedRuleJson rule,
      String sentence,
      String language,
      @Nullable String by,
      boolean onReport,
      @Nullable String until,
      String appealUntil,
      List<String> readerLanguages) {}

  record PostJson(
      long id, String title, String excerpt, String language, String writtenAt, String url) {}

  RehearsalJson rehearsal(Optional<NoticeAhead> ahead) {
    return new RehearsalJson(ahead.map(this::notice).orElse(null));
  }

  NoticeJson notice(NoticeAhead ahead) {
    Notice notice = ahead.notice();
    Notice.Place place = notice.place();
    return new NoticeJson(
        Json.word(notice.kind()),
        notice.name(),
        place.chapter(),
        place.forum().orElse(null),
        place.everywhere(),
        notice.about().map(AboutJson::of).orElse(null),
        CitedRuleJson.of(links, notice.rule()),
        notice.sentence(),
        notice.language(),
        notice.by().orElse(null),
        notice.onReport(),
        notice.until().map(Json::time).orElse(null),
        Json.time(notice.appealUntil()),
        ahead.languages());
  }

  PostJson post(PersonPost post) {
    return new PostJson(
        post.id().value(),
        post.title(),
        post.excerpt(),
        post.language(),
        Json.time(post.writtenAt()),
        links.absolute(PostLinks.post(post.id())));
  }
}
