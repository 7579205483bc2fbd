package org.plenary.text;

import org.commonmark.node.CustomNode;

/** A member who is named in a text; its children are the words. */
final class Mention extends CustomNode {

  private final String handle;

  Mention(String handle) {
    this.handle = handle;
  }

  String handle() {
    return handle;
  }
}
