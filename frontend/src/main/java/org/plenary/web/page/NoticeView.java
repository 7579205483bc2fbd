package org.plenary.web.page;

import java.util.Optional;
import org.plenary.appeal.OwnAppeal;
import org.plenary.moderation.CitedRule;
import org.plenary.moderation.Notice;
import org.plenary.moderation.NoticeAhead;
import org.plenary.web.door.Request;

/**
 * A notice in the words of whom it is for.
 *
 * @param mayAppeal whether there is still time for an appeal, and none was made
 */
public record NoticeView(
    Texts texts, Notice notice, Optional<OwnAppeal> appeal, boolean mayAppeal) {

  // In the words of this page where nobody knows what the other reads.
  static NoticeView ahead(Request request, NoticeAhead ahead) {
    return new NoticeView(
        ahead.languages().isEmpty() ? Texts.of(request) : Texts.of(ahead.languages()),
        ahead.notice(),
        Optional.empty(),
        true);
  }

  /** What was done. */
  public String what() {
    return texts.text("record.did." + notice.kind().sqlName());
  }

  /** What follows from it; empty where its name says it. */
  public Optional<String> means() {
    return Optional.of("notice.means." + notice.kind().sqlName())
        .filter(texts::knows)
        .map(texts::text);
  }

  /** How what it is about begins, by which one is told from others. */
  public String excerpt() {
    return notice.about().flatMap(Notice.About::excerpt).orElse("");
  }

  /** The language of that. */
  public Optional<String> excerptLanguage() {
    return notice.about().flatMap(Notice.About::excerptLanguage);
  }

  /** Where what it was done to is read; empty where that is no page, or none for them any more. */
  public Optional<String> address() {
    return notice.about().filter(about -> about.title().isPresent()).flatMap(NoticeView::address);
  }

  private static Optional<String> address(Notice.About about) {
    return about
        .post()
        .map(PostLinks::post)
        .or(
            () ->
                about
                    .discussion()
                    .map(id -> DiscussionLinks.discussion(id, about.title().orElse(""))));
  }

  /** Where it counts. */
  public String place() {
    Notice.Place place = notice.place();
    return place.everywhere()
        ? texts.text("notice.everywhere")
        : place
            .forum()
            .map(forum -> texts.text("notice.in-forum", Texts.isolated(place.chapterName()), forum))
            .orElse(place.chapterName());
  }

  /** The rule as its page has it. */
  public String ruleAddress() {
    CitedRule rule = notice.rule();
    return RuleLinks.rule(rule.place(), rule.version(), rule.number());
  }

  /** Who did it, as far as anybody is told. */
  public String by() {
    return notice
        .by()
        .map(
            letter -> texts.text("notice.by", letter, Texts.isolated(notice.place().chapterName())))
        .orElseGet(() -> texts.text("notice.machine"));
  }
}
