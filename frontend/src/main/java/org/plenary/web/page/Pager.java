package org.plenary.web.page;

import java.util.Optional;
import org.plenary.page.Cursor;
import org.plenary.page.Page;
import org.plenary.web.door.Request;

/** The ways to the neighbours of a page of a list; empty where there is none. */
public record Pager(Optional<String> first, Optional<String> previous, Optional<String> next) {

  static Pager of(Request request, Page<?> page) {
    Optional<String> previous = page.previous().map(cursor -> at(request, cursor));
    return new Pager(
        previous.map(_ -> request.here().without("cursor")),
        previous,
        page.next().map(cursor -> at(request, cursor)));
  }

  /** The same of a list that is elsewhere. */
  static Pager of(String address, Page<?> page) {
    Optional<String> previous = page.previous().map(cursor -> at(address, cursor));
    return new Pager(
        previous.map(_ -> address), previous, page.next().map(cursor -> at(address, cursor)));
  }

  private static String at(String address, Cursor cursor) {
    return with(address, "cursor=" + cursor);
  }

  /** The same of a discussion in an order. */
  static Pager of(Page<?> page, ReadOrder order, String discussion) {
    Optional<String> previous = page.previous().map(cursor -> order.at(discussion, cursor));
    return new Pager(
        previous.map(_ -> order.of(discussion)),
        previous,
        page.next().map(cursor -> order.at(discussion, cursor)));
  }

  /** The same with another parameter. */
  Pager with(String parameter) {
    return new Pager(
        first.map(address -> with(address, parameter)),
        previous.map(address -> with(address, parameter)),
        next.map(address -> with(address, parameter)));
  }

  private static String with(String address, String parameter) {
    return address + (address.contains("?") ? "&" : "?") + parameter;
  }

  private static String at(Request request, Cursor cursor) {
    return request.here().with("cursor", cursor);
  }

  public boolean isNeeded() {
    return previous.isPresent() || next.isPresent();
  }
}
