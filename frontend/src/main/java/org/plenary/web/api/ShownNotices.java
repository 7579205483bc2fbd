package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.appeal.OwnAppeal;
import org.plenary.casework.CaseEntry;
import org.plenary.casework.Conversation;
import org.plenary.casework.OwnCase;
import org.plenary.discussion.DiscussionId;
import org.plenary.moderation.CitedRule;
import org.plenary.moderation.Notice;
import org.plenary.post.PostId;
import org.plenary.web.page.Links;
import org.plenary.web.page.ModerationLinks;
import org.plenary.web.page.RuleLinks;

/**
 * What programs are shown of what was done to somebody, and of what came of it; clients depend on
 * every name here.
 */
final class ShownNotices {

  private ShownNotices() {}

  record NoticeJson(
      long id,
      @JsonUnwrapped NoticeWordsJson words,
      boolean machine,
      String at,
      boolean takenBack,
      @Nullable Long appeal,
      String url) {

    static NoticeJson of(Links links, Notice notice) {
      return new NoticeJson(
          notice.action().value(),
          NoticeWordsJson.of(links, notice),
          notice.machine(),
          Json.time(notice.at()),
          notice.takenBack(),
          notice.appeal().orElse(null),
          links.absolute(ModerationLinks.notice(notice.action())));
    }
  }

  /** What a notice says, whether it has left or not. */
  record NoticeWordsJson(
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
      String appealUntil) {

    static NoticeWordsJson of(Links links, Notice notice) {
      Notice.Place place = notice.place();
      return new NoticeWordsJson(
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
          Json.time(notice.appealUntil()));
    }
  }

  record AboutJson(
      String kind,
      @Nullable Long discussionId,
      @Nullable Long postId,
      @Nullable String title,
      @Nullable String excerpt) {

    static AboutJson of(Notice.About about) {
      return new AboutJson(
          Json.word(about.kind()),
          about.discussion().map(DiscussionId::value).orElse(null),
          about.post().map(PostId::value).orElse(null),
          about.title().orElse(null),
          about.excerpt().orElse(null));
    }
  }

  record CitedRuleJson(
      String chapter,
      @Nullable String forum,
      int version,
      int number,
      String title,
      String body,
      String language,
      String url) {

    static CitedRuleJson of(Links links, CitedRule rule) {
      return new CitedRuleJson(
          rule.place().chapter(),
          rule.place().forum().orElse(null),
          rule.version(),
          rule.number(),
          rule.title(),
          rule.body(),
          rule.language(),
          links.absolute(RuleLinks.rule(rule.place(), rule.version(), rule.number())));
    }
  }

  record AppealJson(
      long id,
      long notice,
      String kind,
      String chapter,
      String sentence,
      String madeAt,
      String dueAt,
      @Nullable DecisionJson decision) {

    static AppealJson of(OwnAppeal appeal) {
      return new AppealJson(
          appeal.id().value(),
          appeal.action().value(),
          Json.word(appeal.kind()),
          appeal.chapter(),
          appeal.sentence(),
          Json.time(appeal.madeAt()),
          Json.time(appeal.dueAt()),
          appeal.decision().map(DecisionJson::of).orElse(null));
    }
  }

  record DecisionJson(String outcome, String reasons, String language, String by, String at) {

    static DecisionJson of(OwnAppeal.Decision decision) {
      return new DecisionJson(
          Json.word(decision.outcome()),
          decision.reasons(),
          decision.language(),
          decision.by(),
          Json.time(decision.at()));
    }
  }

  record ConversationJson(
      long id,
      String chapter,
      String kind,
      @Nullable Long discussionId,
      @Nullable String title,
      boolean waitsForYou,
      boolean closed,
      String saidAt,
      String url) {

    static ConversationJson of(Links links, OwnCase own) {
      return new ConversationJson(
          own.id().value(),
          own.chapter(),
          Json.word(own.kind()),
          own.discussion().map(DiscussionId::value).orElse(null),
          own.title().orElse(null),
          own.waitsForYou(),
          own.isClosed(),
          Json.time(own.said()),
          links.absolute(ModerationLinks.conversation(own.id())));
    }
  }

  record TalkJson(ConversationJson about, List<SaidJson> said) {

    static TalkJson of(Links links, Conversation conversation) {
      return new TalkJson(
          ConversationJson.of(links, conversation.about()),
          conversation.entries().stream().map(SaidJson::of).toList());
    }
  }

  record SaidJson(@Nullable String by, String html, String language, String at) {

    static SaidJson of(CaseEntry entry) {
      return new SaidJson(
          entry.by().orElse(null), entry.html(), entry.language(), Json.time(entry.writtenAt()));
    }
  }
}
