package org.plenary.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What programs are shown of chapters, forums, topics and rules; clients depend on every name here.
 */
final class ShownPlaces {

  private ShownPlaces() {}

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

  record ForumJson(
      String chapter,
      String slug,
      String title,
      String description,
      String language,
      AccessJson access,
      long discussionCount,
      String url) {}

  record AccessJson(
      String reading, String posting, boolean feeds, boolean embeds, boolean pseudonyms) {}

  record AnnouncedJson(AccessJson access, String from) {}

  record ForumAccessJson(AccessJson current, @Nullable AnnouncedJson announced) {}

  record RulesJson(
      @Nullable String forum,
      int version,
      String publishedAt,
      String language,
      List<String> languages,
      String preamble,
      List<RuleJson> rules) {}

  record RuleJson(int number, String title, String body) {}

  record AskedRulesJson(String chapter, @Nullable String forum, int version, String url) {}

  record TopicJson(String slug, boolean emerging, Map<String, String> names, String url) {}
}
