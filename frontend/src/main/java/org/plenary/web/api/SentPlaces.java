package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.administration.AccessWish;
import org.plenary.administration.ChapterChange;
import org.plenary.administration.ForumChange;
import org.plenary.administration.NewChapter;
import org.plenary.administration.NewForum;
import org.plenary.caller.Audience;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.Joining;
import org.plenary.conduct.CodeText;
import org.plenary.conduct.Rule;
import org.plenary.forum.Forum;
import org.plenary.forum.Posting;

/** What programs send of chapters, forums and rules; clients depend on every name here. */
final class SentPlaces {

  private SentPlaces() {}

  record NewChapterJson(
      @JsonProperty(required = true) String slug,
      @JsonProperty(required = true) String name,
      @Nullable String description,
      @JsonProperty(required = true) List<String> languages,
      @JsonProperty(required = true) String officer) {

    NewChapter wish() {
      return new NewChapter(slug, name, JsonBody.text(description), languages, officer);
    }
  }

  record ChapterChangeJson(
      @JsonProperty(required = true) String name,
      @Nullable String description,
      @JsonProperty(required = true) List<String> languages,
      @JsonProperty(required = true) String joining,
      @Nullable String joinForm,
      @Nullable String mark,
      @JsonProperty(required = true) int hue) {

    static ChapterChangeJson of(Chapter chapter) {
      return new ChapterChangeJson(
          chapter.name(),
          chapter.description(),
          chapter.languages(),
          Json.word(chapter.joining()),
          chapter.joinForm().orElse(null),
          chapter.brand().ownMark().orElse(null),
          chapter.brand().hue());
    }

    ChapterChange wish() {
      return new ChapterChange(
          name,
          JsonBody.text(description),
          languages,
          Json.constant("joining", joining, Joining.class),
          Optional.ofNullable(joinForm),
          Optional.ofNullable(mark),
          hue);
    }
  }

  record NewForumJson(
      @JsonProperty(required = true) String chapter,
      @JsonProperty(required = true) String slug,
      @JsonProperty(required = true) String title,
      @Nullable String description,
      @JsonProperty(required = true) String language,
      @JsonProperty(required = true) AccessWishJson access) {

    NewForum wish() {
      return new NewForum(
          slug, new ForumChange(title, JsonBody.text(description), language), access.wish());
    }
  }

  record ForumChangeJson(
      @JsonProperty(required = true) String title,
      @Nullable String description,
      @JsonProperty(required = true) String language) {

    static ForumChangeJson of(Forum forum) {
      return new ForumChangeJson(forum.title(), forum.description(), forum.language());
    }

    ForumChange wish() {
      return new ForumChange(title, JsonBody.text(description), language);
    }
  }

  record AccessWishJson(
      @JsonProperty(required = true) String reading,
      @JsonProperty(required = true) String posting,
      @JsonProperty(required = true) boolean feeds,
      @JsonProperty(required = true) boolean embeds,
      @JsonProperty(required = true) boolean pseudonyms) {

    AccessWish wish() {
      return new AccessWish(
          Json.constant("reading", reading, Audience.class),
          Json.constant("posting", posting, Posting.class),
          feeds,
          embeds,
          pseudonyms);
    }
  }

  /**
   * @param judged the version that was the newest to who wrote this, 0 for none
   */
  record NewRulesJson(
      @Nullable String forum,
      @JsonProperty(required = true) int judged,
      @JsonProperty(required = true) List<CodeTextJson> texts) {

    List<CodeText> code() {
      return texts.stream().map(CodeTextJson::text).toList();
    }
  }

  record CodeTextJson(
      @JsonProperty(required = true) String language,
      @Nullable String preamble,
      @JsonProperty(required = true) List<RuleSentJson> rules) {

    CodeText text() {
      return new CodeText(
          language, JsonBody.text(preamble), rules.stream().map(RuleSentJson::rule).toList());
    }
  }

  record RuleSentJson(
      @JsonProperty(required = true) int number,
      @JsonProperty(required = true) String title,
      @Nullable String body) {

    Rule rule() {
      return new Rule(number, title, JsonBody.text(body));
    }
  }
}
