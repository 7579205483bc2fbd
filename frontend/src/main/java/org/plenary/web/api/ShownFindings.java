package org.plenary.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.web.api.ShownPeople.AuthorJson;

/** What programs are shown of what was found; clients depend on every name here. */
final class ShownFindings {

  private ShownFindings() {}

  record FindingsJson(
      List<HitJson> items,
      @Nullable String next,
      int total,
      boolean more,
      boolean partial,
      @Nullable String meant,
      Map<String, List<CountJson>> facets) {}

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

  record PartJson(String text, boolean marked) {}

  record CountJson(String value, int posts) {}

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

  record ItemsJson<T>(List<T> items) {}

  record RelatedJson(long id, String title, String language, String url) {}

  record CompletionJson(String kind, String text, @Nullable String language, String url) {}
}
