package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.attachment.Sha256;
import org.plenary.draft.DraftWords;
import org.plenary.post.Attachment;
import org.plenary.post.Post;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.writing.Edit;
import org.plenary.writing.NewDiscussion;
import org.plenary.writing.NewPost;
import org.plenary.writing.NewWords;

/** What programs send that people wrote; clients depend on every name here. */
final class SentPosts {

  private SentPosts() {}

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
          JsonBody.text(reason),
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
          JsonBody.text(title),
          source,
          Optional.ofNullable(language),
          topics == null ? List.of() : topics,
          JsonBody.text(reason),
          baseRevision == null ? 0 : baseRevision,
          Boolean.TRUE.equals(pseudonym));
    }
  }

  private static List<Sha256> files(@Nullable List<String> sent) {
    return sent == null ? List.of() : sent.stream().map(SentPosts::file).toList();
  }

  private static Sha256 file(String sent) {
    return Sha256.parse(sent)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.Invalid.field(
                        "attachments", Why.inEnglish("They are named by their id."))));
  }
}
