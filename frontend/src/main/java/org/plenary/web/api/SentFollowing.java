package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.plenary.finding.Inquiry.Order;
import org.plenary.saved.NewSearch;
import org.plenary.saved.SearchChange;
import org.plenary.subscription.Attention;

/**
 * What programs send of what somebody reads, follows and looks for; clients depend on every name
 * here.
 */
final class SentFollowing {

  private SentFollowing() {}

  record NumberJson(@JsonProperty(required = true) int number) {}

  record LevelWishJson(@JsonProperty(required = true) String level) {

    Attention wish() {
      return Json.constant("level", level, Attention.class);
    }
  }

  record UpToJson(@JsonProperty(required = true) long upTo) {}

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
}
