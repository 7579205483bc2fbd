package org.plenary.web.page;

import java.util.Optional;
import org.plenary.page.Cursor;
import org.plenary.post.PostOrder;
import org.plenary.web.door.Query;

/**
 * In which order a discussion is read. What an address says wins over what the browser remembers,
 * and the links of a page carry it on.
 *
 * @param isSaid whether addresses say it, for it is not the one that is remembered
 */
record ReadOrder(PostOrder order, boolean isSaid) {

  /** A place that an address names without an order is one of the tree, as a branch always is. */
  static ReadOrder of(Query query, ReadingSettings reading) {
    Optional<PostOrder> said = query.choice("order", PostOrder.class);
    boolean isPlace = query.text("cursor").isPresent();
    PostOrder order =
        query.text("branch").isPresent()
            ? PostOrder.TREE
            : said.orElse(isPlace ? PostOrder.TREE : reading.order());
    return new ReadOrder(order, said.isPresent() || order != reading.order());
  }

  /** The other one, as an address says it that sets aside what is remembered. */
  ReadOrder other() {
    return new ReadOrder(isTime() ? PostOrder.TREE : PostOrder.TIME, !isTime());
  }

  boolean isTime() {
    return order == PostOrder.TIME;
  }

  /** The beginning of a discussion. */
  String of(String discussion) {
    return isSaid ? discussion + "?" + parameter() : discussion;
  }

  /** The post of this number in a discussion. */
  String at(String discussion, int number) {
    return discussion + "?at=" + number + (isSaid ? "&" + parameter() : "");
  }

  /** A page of a discussion that is not the first. */
  String at(String discussion, Cursor cursor) {
    return discussion + "?" + (isSaid || isTime() ? parameter() + "&" : "") + "cursor=" + cursor;
  }

  private String parameter() {
    return isTime() ? "order=time" : "order=tree";
  }
}
