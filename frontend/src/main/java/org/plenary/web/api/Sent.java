package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.administration.AccessWish;
import org.plenary.administration.ChapterChange;
import org.plenary.administration.ForumChange;
import org.plenary.administration.NewChapter;
import org.plenary.administration.NewForum;
import org.plenary.attachment.Sha256;
import org.plenary.caller.Audience;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.Joining;
import org.plenary.conduct.CodePlace;
import org.plenary.conduct.CodeText;
import org.plenary.conduct.Rule;
import org.plenary.draft.DraftWords;
import org.plenary.finding.Inquiry.Order;
import org.plenary.forum.Forum;
import org.plenary.forum.Posting;
import org.plenary.invitation.NewInvitation;
import org.plenary.post.Attachment;
import org.plenary.post.Post;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.profile.FirstVisit;
import org.plenary.saved.NewSearch;
import org.plenary.saved.SearchChange;
import org.plenary.subscription.Attention;
import org.plenary.writing.Edit;
import org.plenary.writing.NewDiscussion;
import org.plenary.writing.NewPost;
import org.plenary.writing.NewWords;

/** What programs send; clients depend on every name here. */
final class Sent {

  private Sent() {}

  record NumberJson(@JsonProperty(required = true) int number) {}

  record LevelWishJson(@JsonProperty(required = true) String level) {

    Attention wish() {
      return Json.constant("level", level, Attention.class);
    }
  }

  record NewSearchJson(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String question,
      @Nullable String sort,
      @Nullable Boolean alerts) {

    NewSearch wish() {
      return new NewSearch(
          name,
          question,
          sort == null ? Order.RELEVANCE : Json.constant("sort", sort, Order.class),
          !Boolean.FALSE.equals(alerts));
    }
  }

  record SearchChangeJson(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String sort,
      @JsonProperty(required = true) boolean alerts) {

    SearchChange wish() {
      return new SearchChange(name, Json.constant("sort", sort, Order.class), alerts);
    }
  }

  record DraftWordsJson(
      @Nullable String title,
      @JsonProperty(required = true) String source,
      @Nullable String language,
      @Nullable List<String> topics,
      @Nullable Boolean pseudonym,
      @Nullable String reason,
      @Nullable Integer baseRevision) {

    DraftWords wish() {
      return new DraftWords(
          text(title),
          source,
          Optional.ofNullable(language),
          topics == null ? List.of() : topics,
          text(reason),
          baseRevision == null ? 0 : baseRevision,
          Boolean.TRUE.equals(pseudonym));
    }
  }

  record AcceptedRulesJson(
      @JsonProperty(required = true) String chapter,
      @Nullable String forum,
      @JsonProperty(required = true) int version) {

    CodePlace place() {
      return new CodePlace(chapter, Optional.ofNullable(forum));
    }
  }

  record UpToJson(@JsonProperty(required = true) long upTo) {}

  record NewChapterJson(
      @JsonProperty(required = true) String slug,
      @JsonProperty(required = true) String name,
      @Nullable String description,
      @JsonProperty(required = true) List<String> languages,
      @JsonProperty(required = true) String officer) {

    NewChapter wish() {
      return new NewChapter(slug, name, text(description), languages, officer);
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
          text(description),
          languages,
          Json.constant("joining", joining, Joining.class),
          Optional.ofNullable(joinForm),
          Optional.ofNullable(mark),
          hue);
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

  record NewForumJson(
      @JsonProperty(required = true) String chapter,
      @JsonProperty(required = true) String slug,
      @JsonProperty(required = true) String title,
      @Nullable String description,
      @JsonProperty(required = true) String language,
      @JsonProperty(required = true) AccessWishJson access) {

    NewForum wish() {
      return new NewForum(slug, new ForumChange(title, text(description), language), access.wish());
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
      return new ForumChange(title, text(description), language);
    }
  }

  record RuleSentJson(
      @JsonProperty(required = true) int number,
      @JsonProperty(required = true) String title,
      @Nullable String body) {

    Rule rule() {
      return new Rule(number, title, text(body));
    }
  }

  record CodeTextJson(
      @JsonProperty(required = true) String language,
      @Nullable String preamble,
      @JsonProperty(required = true) List<RuleSentJson> rules) {

    CodeText text() {
      return new CodeText(
          language, Sent.text(preamble), rules.stream().map(RuleSentJson::rule).toList());
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

  record JoinJson(@Nullable String message) {

    String text() {
      return Sent.text(message);
    }
  }

  record VerdictJson(@JsonProperty(required = true) boolean accepted, @Nullable String reason) {

    String text() {
      return Sent.text(reason);
    }
  }

  record ClaimingJson(@JsonProperty(required = true) String author, @Nullable String message) {

    String text() {
      return Sent.text(message);
    }
  }

  record InviteJson(@JsonProperty(required = true) String address, @Nullable String note) {

    NewInvitation wish() {
      return new NewInvitation(address.strip(), Sent.text(note));
    }
  }

  record SecretJson(@JsonProperty(required = true) String secret) {}

  record NameJson(@JsonProperty(required = true) String name) {}

  record NewDiscussionJson(
      @JsonProperty(required = true) String forum,
      @JsonProperty(required = true) String title,
      @JsonProperty(required = true) String source,
      @Nullable String language,
      @Nullable List<String> topics,
      @Nullable Boolean pseudonym,
      @Nullable List<String> attachments) {

    NewDiscussion wish() {
      return new NewDiscussion(
          Api.forumAddress(forum),
          title,
          topics == null ? List.of() : topics,
          new NewWords(source, Optional.ofNullable(language), files(attachments)),
          Boolean.TRUE.equals(pseudonym));
    }
  }

  record NewPostJson(
      @JsonProperty(required = true) String source,
      @Nullable Long parentId,
      @Nullable String language,
      @Nullable Boolean pseudonym,
      @Nullable List<String> attachments) {

    NewPost wish() {
      return new NewPost(
          Optional.ofNullable(parentId).map(PostId::new),
          new NewWords(source, Optional.ofNullable(language), files(attachments)),
          Boolean.TRUE.equals(pseudonym));
    }
  }

  record EditJson(
      @JsonProperty(required = true) String source,
      @JsonProperty(required = true) String language,
      @Nullable String reason,
      @Nullable List<String> attachments) {

    static EditJson of(Post post, String markdown) {
      return new EditJson(markdown, post.language(), null, hanging(post));
    }

    private static List<String> hanging(Post post) {
      return post.attachments().stream()
          .filter(file -> file.place().isPresent())
          .map(Attachment::sha256)
          .toList();
    }

    Edit wish(Post now) {
      return new Edit(
          now.revision(),
          new NewWords(source, Optional.of(language)),
          text(reason),
          Optional.of(files(attachments)).filter(files -> !files.equals(files(hanging(now)))));
    }
  }

  record SourceJson(@JsonProperty(required = true) String source, @Nullable String language) {

    NewWords words() {
      return new NewWords(source, Optional.ofNullable(language));
    }

    // What is too short to tell is taken for English.
    String around() {
      return "en";
    }
  }

  record FirstVisitJson(
      @JsonProperty(required = true) String handle,
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) List<String> languages,
      @JsonProperty(required = true) String timeZone,
      @JsonProperty(required = true) int rulesVersion) {

    FirstVisit wish() {
      return new FirstVisit(handle.strip(), name.strip(), languages, timeZone, rulesVersion);
    }
  }

  private static List<Sha256> files(@Nullable List<String> sent) {
    return sent == null ? List.of() : sent.stream().map(Sent::file).toList();
  }

  private static Sha256 file(String sent) {
    return Sha256.parse(sent)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.Invalid.field("attachments", "They are named by their id.")));
  }

  private static String text(@Nullable String sent) {
    return Objects.requireNonNullElse(sent, "").strip();
  }
}
