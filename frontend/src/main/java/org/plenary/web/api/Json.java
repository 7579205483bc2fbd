package org.plenary.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Answer;

/** What the API's resources look like; clients depend on every name here. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** An answer that says this. */
  static Answer answer(Object value) {
    return Answer.json(buffer(value));
  }

  static Buffer buffer(Object value) {
    try {
      return Buffer.buffer(MAPPER.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  record Listing<T>(List<T> items, @Nullable String next) {}

  record ChapterJson(
      String slug,
      String name,
      String description,
      List<String> languages,
      String joining,
      @Nullable String joinForm,
      String mark,
      int hue,
      String url) {}

  record RulesJson(
      @Nullable String forum,
      int version,
      String publishedAt,
      String language,
      List<String> languages,
      String preamble,
      List<RuleJson> rules) {}

  record AskedRulesJson(String chapter, @Nullable String forum, int version, String url) {}

  record RuleJson(int number, String title, String body) {}

  record TopicJson(String slug, boolean emerging, Map<String, String> names, String url) {}

  record AccessJson(
      String reading, String posting, boolean feeds, boolean embeds, boolean pseudonyms) {}

  record AnnouncedJson(AccessJson access, String from) {}

  record ForumAccessJson(AccessJson current, @Nullable AnnouncedJson announced) {}

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

  record HeldJson(String role, String source) {}

  record MemberJson(String handle, String name, List<HeldJson> roles, String since, String url) {}

  record RequestJson(long id, String handle, String name, String message, String askedAt) {}

  record ClaimJson(
      long id, AuthorJson author, AuthorJson claimant, String message, String askedAt) {}

  record OwnClaimJson(
      AuthorJson author, String askedAt, @Nullable Boolean accepted, @Nullable String reason) {}

  record InvitationJson(long id, String note, String by, String madeAt, String expiresAt) {}

  record InvitedJson(String link) {}

  record OwnRequestJson(
      String chapter, String askedAt, @Nullable Boolean accepted, @Nullable String reason) {}

  record PseudonymJson(@Nullable String name, boolean allowed) {}

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

  /**
   * @param url absent where the content is not kept
   */
  record AttachmentJson(
      String name,
      String mediaType,
      long size,
      String sha256,
      String description,
      @Nullable String url) {}

  record UploadJson(String id, String name, String mediaType, long size, String description) {}

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
      String url) {}

  /** What was opened; the same to who asks again under the same key. */
  record OpenedJson(
      long id, long postId, String language, String createdAt, int revision, String url) {}

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

  record ReadingJson(
      int readNumber,
      int unread,
      @Nullable Integer firstUnread,
      @Nullable Integer lastSpoke,
      int sinceISpoke) {}

  record UnreadJson(
      long discussionId,
      String forum,
      String title,
      String language,
      String lastActivityAt,
      int unread,
      int firstUnread,
      String url) {}

  record LevelJson(@Nullable String level) {}

  record SubscriptionJson(
      String forum,
      @Nullable Long discussionId,
      String title,
      String language,
      String level,
      String since,
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

  record HitJson(
      long discussionId,
      long postId,
      String title,
      List<PartJson> titleParts,
      List<PartJson> snippet,
      @Nullable AuthorJson author,
      String language,
      String createdAt,
      String url) {}

  record ItemsJson<T>(List<T> items) {}

  record RelatedJson(long id, String title, String language, String url) {}

  record CompletionJson(String kind, String text, @Nullable String language, String url) {}

  record PartJson(String text, boolean marked) {}

  record CountJson(String value, int posts) {}

  record FindingsJson(
      List<HitJson> items,
      @Nullable String next,
      int total,
      boolean more,
      boolean partial,
      @Nullable String meant,
      Map<String, List<CountJson>> facets) {}

  record SavedSearchJson(
      long id,
      String name,
      String question,
      String sort,
      boolean alerts,
      int newPosts,
      boolean more,
      String keptAt,
      String lookedAt,
      String url) {}

  record BookmarkJson(SummaryJson post, String keptAt) {}

  record NotificationJson(
      long id,
      String kind,
      @Nullable SummaryJson post,
      @Nullable MatterJson matter,
      @Nullable SoughtJson search,
      String madeAt,
      @Nullable String readAt) {}

  record SoughtJson(long id, String name, int newPosts, String url) {}

  record MatterJson(String chapter, @Nullable Boolean accepted, String url) {}

  /** A constant as the API spells it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant that is spelled so.
   *
   * @throws ProblemException when there is none
   */
  static <E extends Enum<E>> E constant(String field, String word, Class<E> type) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(Problem.Invalid.field(field, "There is no such value.")));
  }

  /** An answer that says what was made, and where it is. */
  static Answer created(String address, Object value) {
    return Answer.created(address, buffer(value));
  }

  static String time(Instant instant) {
    return instant.toString();
  }
}
