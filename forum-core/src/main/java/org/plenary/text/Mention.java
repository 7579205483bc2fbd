package org.plenary.text;

import org.commonmark.node.CustomNode;

/** Who is named in a text; its children are the words. */
final class Mention extends CustomNode {

  static final String ROLE = "/(?:moderators|chairs|officers)";

  private final String name;

  /**
   * @param name in small letters: of a member or chapter, or {@code chapter/moderators} and the
   *     like
   */
  Mention(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  String address() {
    int role = name.indexOf('/');
    return role < 0 ? "/m/" + name : "/c/" + name.substring(0, role);
  }
}
