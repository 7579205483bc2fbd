package org.plenary.web.page;

import java.util.Locale;
import org.plenary.finding.Inquiry.Order;
import org.plenary.saved.SavedSearchId;

/** Where something is found. */
public final class SearchLinks {

  private SearchLinks() {}

  /** Where one finds what answers a question. */
  public static String search(String question) {
    return "/search?q=" + Links.encoded(question);
  }

  /** The same in an order. */
  public static String search(String question, Order order) {
    return search(question) + "&sort=" + order.name().toLowerCase(Locale.ROOT);
  }

  /** Where one finds the answers to a saved search, of which nothing is new then. */
  public static String savedSearch(SavedSearchId id) {
    return "/me/searches/" + id.value();
  }

  /** The same, with what is new first. */
  public static String news(SavedSearchId id) {
    return savedSearch(id) + "?show=new";
  }
}
