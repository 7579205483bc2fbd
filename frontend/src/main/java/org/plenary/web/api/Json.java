package org.plenary.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API's resources look like; clients depend on every name here. */
final class Json {

  private Json() {}

  record Listing<T>(List<T> items, @Nullable String next) {}

  record ChapterJson(
      String slug, String name, String description, List<String> languages, String url) {}

  record RulesJson(
      @Nullable String forum,
      int version,
      String publishedAt,
      String language,
      List<String> languages,
      String preamble,
      List<RuleJson> rules) {}

  record RuleJson(int number, String title, String body) {}

  record TopicJson(String slug, boolean emerging, Map<String, String> names, String url) {}

  record AccessJson(
      String reading, String posting, boolean feeds, boolean embeds, boolean pseudonyms) {}

  record ForumJson(
      String chapter,
      String slug,
      String title,
      String description,
      String language,
      AccessJson access,
      long discussionCount,
      String url) {}

  record MembershipJson(String chapter, String role, String source, String url) {}

  record MeJson(
      String handle, String name, String joinedAt, String url, List<MembershipJson> memberships) {}

  record AuthorJson(@Nullable String handle, String name) {}

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

  record AttachmentJson(String name, String mediaType, long size, String sha256) {}

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
      String url) {}

  static String time(Instant instant) {
    return instant.toString();
  }
}
