package org.plenary.text;

import org.commonmark.node.CustomNode;

/** Who is named in a text; its children are the words. */
final class Mention extends CustomNode {

  static final String MODERATORS = "/moderators";

  private final String name;

  /**
   * @param name in small letters: of a member or chapter, or {@code chapter/moderators}
   */
  Mention(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  String address() {
    return name.endsWith(MODERATORS)
        ? "/c/" + name.substring(0, name.length() - MODERATORS.length()) + "/members"
        : "/m/" + name;
  }
}
