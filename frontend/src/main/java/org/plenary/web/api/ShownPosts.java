package org.plenary.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.post.Attachment;
import org.plenary.post.PostId;
import org.plenary.web.api.ShownPeople.AuthorJson;
import org.plenary.web.page.Links;
import org.plenary.web.page.PostLinks;

/** What programs are shown of what people write; clients depend on every name here. */
final class ShownPosts {

  private ShownPosts() {}

  record DiscussionJson(
      long id,
      String forum,
      String title,
      @Nullable AuthorJson author,
      String language,
      List<String> topics,
      String state,
      @Nullable Long mergedInto,
      boolean pinned,
      int postCount,
      String createdAt,
      String lastActivityAt,
      int revision,
      String url) {}

  record PostJson(
      long id,
      long discussionId,
      int number,
      @Nullable Long parentId,
      int depth,
      @Nullable AuthorJson author,
      String language,
      String format,
      String source,
      String html,
      String state,
      String createdAt,
      @Nullable String editedAt,
      int revision,
      List<AttachmentJson> attachments,
      Map<String, Integer> reactions,
      List<QuoteJson> quotes,
      String url) {}

  record SummaryJson(
      long id,
      long discussionId,
      int number,
      String title,
      @Nullable AuthorJson author,
      String language,
      String excerpt,
      String createdAt,
      String url) {}

  /**
   * @param url absent where the content is not kept
   */
  record AttachmentJson(
      String name,
      String mediaType,
      long size,
      String sha256,
      String description,
      @Nullable String url) {

    static AttachmentJson of(Links links, PostId post, Attachment file) {
      return new AttachmentJson(
          file.name(),
          file.mediaType(),
          file.size(),
          file.sha256(),
          file.description(),
          PostLinks.attachment(post, file).map(links::absolute).orElse(null));
    }

    static List<AttachmentJson> all(Links links, PostId post, List<Attachment> files) {
      return files.stream().map(file -> of(links, post, file)).toList();
    }
  }

  record UploadJson(String id, String name, String mediaType, long size, String description) {}

  record QuoteJson(
      long postId,
      int revision,
      @Nullable Integer from,
      @Nullable Integer to,
      boolean agrees,
      String state,
      @Nullable AuthorJson author,
      String url) {}

  record WrittenQuoteJson(long postId, int revision, int from, int to, String source) {}

  /** What was written; the same to who asks again under the same key. */
  record WrittenJson(
      long id,
      long discussionId,
      int number,
      @Nullable Long parentId,
      int depth,
      String language,
      String createdAt,
      int revision,
      boolean held,
      String url) {}

  /** What was opened; the same to who asks again under the same key. */
  record OpenedJson(
      long id,
      long postId,
      String language,
      String createdAt,
      int revision,
      boolean held,
      String url) {}

  record RevisionJson(
      int revision,
      String language,
      String format,
      String source,
      String html,
      String createdAt,
      @Nullable String reason,
      boolean silent,
      List<ChangedFileJson> attached,
      List<ChangedFileJson> detached) {}

  record ChangedFileJson(String name, String mediaType, long size, String sha256) {}

  record PreviewJson(String html, String language) {}

  record DraftJson(
      String id,
      @Nullable String forum,
      @Nullable Long discussionId,
      @Nullable Long postId,
      String title,
      String source,
      @Nullable String language,
      List<String> topics,
      boolean pseudonym,
      String reason,
      @Nullable Integer baseRevision,
      String savedAt,
      String url) {}

  record DraftLineJson(String id, String title, String beginning, String savedAt, String url) {}
}
