package org.plenary.web.page;

/** Where embeds are, and where officers put them together. */
public final class EmbedLinks {

  private EmbedLinks() {}

  /** The list as the component asks for it. */
  public static String feed() {
    return "/embed/feed.json";
  }

  /** The list without style and script, for servers that put it into their pages. */
  public static String fragment() {
    return "/embed/fragment";
  }

  /** The list as a page of its own. */
  public static String frame() {
    return "/embed/frame";
  }

  /** Where other sites ask what to show for an address. */
  public static String oEmbed() {
    return "/oembed";
  }

  /** Where a chapter's officers put embeds together. */
  public static String building(String chapter) {
    return Links.chapter(chapter) + "/embed";
  }
}
