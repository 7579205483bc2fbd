package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.capability.NewPrivateFeed;
import org.plenary.feed.FeedKind;
import org.plenary.finding.Inquiry.Order;
import org.plenary.letter.MailWay;
import org.plenary.saved.NewSearch;
import org.plenary.saved.SearchChange;
import org.plenary.subscription.Attention;
import org.plenary.web.page.FeedOrder;
import org.plenary.web.page.MatterAddress;

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

  record WayWishJson(@JsonProperty(required = true) String way) {

    MailWay wish() {
      return Json.constant("way", way, MailWay.class);
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

  /**
   * @param of the address of the page, with what narrows it there
   */
  record NewPrivateFeedJson(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String of,
      @Nullable String kind,
      @Nullable String sort) {

    NewPrivateFeed wish() {
      return new NewPrivateFeed(
          name,
          MatterAddress.parse(
              of,
              Optional.ofNullable(kind).map(word -> Json.constant("kind", word, FeedKind.class)),
              Optional.ofNullable(sort).map(word -> Json.constant("sort", word, FeedOrder.class))));
    }
  }
}
