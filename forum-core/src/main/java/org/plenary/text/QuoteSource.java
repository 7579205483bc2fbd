package org.plenary.text;

import org.commonmark.node.CustomNode;

/** The name of whom a quote quotes, in the place of the link that was written there. */
final class QuoteSource extends CustomNode {

  private final long post;
  private final String name;

  QuoteSource(long post, String name) {
    this.post = post;
    this.name = name;
  }

  String address() {
    return "/p/" + post;
  }

  String name() {
    return name;
  }
}
