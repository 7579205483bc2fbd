package org.plenary.text;

import org.commonmark.node.CustomNode;

/** A post that is cited in a text; its children are the words. */
final class CitedPost extends CustomNode {

  private final long post;

  CitedPost(long post) {
    this.post = post;
  }

  String address() {
    return "/p/" + post;
  }
}
