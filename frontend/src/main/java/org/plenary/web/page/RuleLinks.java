package org.plenary.web.page;

import java.util.Optional;
import org.plenary.conduct.CodePlace;

/** Where rules, ladders and what is held are read and written. */
public final class RuleLinks {

  private RuleLinks() {}

  public static String rules(String chapter) {
    return "/c/" + chapter + "/rules";
  }

  /** The rules of a chapter, or what one of its forums adds, as they were in this version. */
  public static String rules(String chapter, Optional<String> forum, int version) {
    String whose = forum.map(slug -> "forum=" + slug + "&").orElse("");
    return rules(chapter) + "?" + whose + "version=" + version;
  }

  /** One rule of them. */
  public static String rule(CodePlace place, int version, int number) {
    String whose = place.forum().map(slug -> slug + "-").orElse("");
    return rules(place.chapter(), place.forum(), version) + "#rule-" + whose + number;
  }

  /** Where the next version of them is written. */
  public static String writingRules(CodePlace place) {
    return administration(place) + "/rules";
  }

  /** Where the next version of a ladder is written. */
  public static String writingLadder(CodePlace place) {
    return administration(place) + "/ladder";
  }

  /** Where officers choose what is held. */
  public static String holding(CodePlace place) {
    return administration(place) + "/holding";
  }

  private static String administration(CodePlace place) {
    String forum = place.forum().map(slug -> "/" + slug).orElse("");
    return Links.chapter(place.chapter()) + forum + "/administration";
  }
}
