package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.plenary.web.api.ShownPeople.AuthorJson;
import org.plenary.web.api.ShownPosts.SummaryJson;

/**
 * What programs are shown of what somebody reads, follows and keeps; clients depend on every name
 * here.
 */
final class ShownFollowing {

  private ShownFollowing() {}

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

  record MailChoiceJson(String kind, String way, boolean free) {}

  record MailListJson(String forum, String title, String language, String since, String url) {}

  record SinceJson(@Nullable String since) {}

  record BookmarkJson(SummaryJson post, String keptAt) {}

  record NotificationJson(
      long id,
      String kind,
      @Nullable SummaryJson post,
      @Nullable MatterJson matter,
      @Nullable SoughtJson search,
      @Nullable HandledJson handled,
      String madeAt,
      @Nullable String readAt) {}

  record MatterJson(String chapter, @Nullable Boolean accepted, String url) {}

  record SoughtJson(long id, String name, int newPosts, String url) {}

  record HandledJson(String chapter, long number, boolean own, String url) {}

  record MuteJson(long id, AuthorJson author, String mutedAt) {}

  record PrivateFeedJson(
      long id,
      String name,
      String of,
      @Nullable String kind,
      @Nullable String sort,
      String madeAt,
      @Nullable String usedAt,
      String url) {}

  record MadeFeedJson(@JsonUnwrapped PrivateFeedJson feed, AddressesJson addresses) {}

  record AddressesJson(String atom, String rss, String json) {}
}
