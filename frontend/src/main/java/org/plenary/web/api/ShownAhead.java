package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.judging.PersonPost;
import org.plenary.moderation.NoticeAhead;
import org.plenary.web.api.ShownNotices.NoticeWordsJson;
import org.plenary.web.page.Links;
import org.plenary.web.page.PostLinks;

/** What programs are shown before something is done; clients depend on every name here. */
record ShownAhead(Links links) {

  record RehearsalJson(@Nullable NoticeAheadJson notice) {}

  /** A notice that has not left, and so has neither number nor address. */
  record NoticeAheadJson(@JsonUnwrapped NoticeWordsJson words, List<String> readerLanguages) {}

  record PostJson(
      long id, String title, String excerpt, String language, String writtenAt, String url) {}

  RehearsalJson rehearsal(Optional<NoticeAhead> ahead) {
    return new RehearsalJson(ahead.map(this::notice).orElse(null));
  }

  NoticeAheadJson notice(NoticeAhead ahead) {
    return new NoticeAheadJson(NoticeWordsJson.of(links, ahead.notice()), ahead.languages());
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
