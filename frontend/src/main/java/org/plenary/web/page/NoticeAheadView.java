package org.plenary.web.page;

import org.plenary.moderation.Notice;
import org.plenary.moderation.NoticeAhead;
import org.plenary.web.door.Request;

/**
 * A notice as it will be read.
 *
 * @param texts in the language of whom it is for
 */
public record NoticeAheadView(Notice notice, Texts texts) {

  // In the words of this page where nobody knows what the other reads.
  static NoticeAheadView of(Request request, NoticeAhead ahead) {
    return new NoticeAheadView(
        ahead.notice(),
        ahead.languages().isEmpty() ? Texts.of(request) : Texts.of(ahead.languages()));
  }

  /** How what it is about begins, by which one is told from others. */
  public String excerpt() {
    return notice.about().flatMap(Notice.About::excerpt).orElse("");
  }
}
