package org.plenary.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.web.door.Answer;

/** What the API's resources look like; clients depend on every name here. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** An answer that says this. */
  static Answer answer(Object value) {
    try {
      return Answer.json(Buffer.buffer(MAPPER.writeValueAsBytes(value)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

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
      String handle,
      String name,
      String joinedAt,
      String url,
      List<String> languages,
      boolean welcomed,
      List<MembershipJson> memberships,
      List<MayJson> may,
      List<String> scopes) {}

  record MayJson(String chapter, List<String> powers) {}

  record TokensJson(List<TokenJson> items) {}

  record TokenJson(
      long id,
      String name,
      List<String> scopes,
      @Nullable String chapter,
      String madeAt,
      String expiresAt,
      @Nullable String usedAt) {}

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
