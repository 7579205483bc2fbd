package org.plenary.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.live.LivePosition;
import org.plenary.post.Post;
import org.plenary.post.PostPlace;
import org.plenary.reading.UnreadDiscussion;

/** Where a discussion is, and what is done with the whole of it. */
public final class DiscussionLinks {

  private static final int LONGEST_SLUG = 60;

  /** How files end that hold a whole discussion. */
  public static final List<String> EXPORTS = List.of("txt", "md", "mbox", "jsonl");

  // Addresses below a discussion that are not titles.
  private static final Set<String> RESERVED = Set.of("following", "events", "report");

  private DiscussionLinks() {}

  /** Where one chooses what one is told of in a discussion. */
  public static String following(DiscussionId id) {
    return "/d/" + id.value() + "/following";
  }

  /** Where it is read in one language what a discussion came to. */
  public static String summary(DiscussionId id, String language) {
    return "/d/" + id.value() + "/summary/" + language;
  }

  /** What that said before. */
  public static String summaryHistory(DiscussionId id, String language) {
    return summary(id, language) + "/history";
  }

  /** Where a moderator writes that. */
  public static String summarising(DiscussionId id) {
    return curating(id, CurationWay.SUMMARISE);
  }

  /** The same, in this language. */
  public static String summarising(DiscussionId id, String language) {
    return summarising(id) + "?language=" + language;
  }

  /** Where what happens in a discussion is told as it happens. */
  public static String events(DiscussionId id) {
    return "/d/" + id.value() + "/events";
  }

  /** The same for a page: from when it was made, for as long as its reader is who they were. */
  static String events(DiscussionId id, LivePosition made, boolean isMember) {
    return events(id) + "?after=" + made + (isMember ? "&as=member" : "");
  }

  /** Where a discussion is answered as a whole. */
  public static String posting(DiscussionId id) {
    return "/d/" + id.value() + "/posts/new";
  }

  /** Where a moderator does something with a discussion. */
  public static String curating(DiscussionId id, CurationWay way) {
    return "/d/" + id.value() + "/curate/" + way.text();
  }

  /** Where a moderator makes a post and what answers it a discussion of its own. */
  public static String splitting(Post post) {
    return curating(post.discussionId(), CurationWay.SPLIT) + "?post=" + post.id().value();
  }

  /** Where what a moderator did there is taken back. */
  public static String undoing(DiscussionId id) {
    return "/d/" + id.value() + "/curate/undo";
  }

  /** The discussion, whatever its title. */
  public static String discussion(DiscussionId id) {
    return "/d/" + id.value();
  }

  public static String discussion(Discussion discussion) {
    return discussion(discussion.id(), discussion.title());
  }

  public static String discussion(DiscussionId id, String title) {
    return "/d/" + id.value() + "/" + Links.encoded(slug(title));
  }

  /** The page of a discussion on which a post is read, with the post in sight. */
  static String place(PostPlace place, ReadOrder order) {
    String address = discussion(place.discussion());
    return place.page().map(cursor -> order.at(address, cursor)).orElseGet(() -> order.of(address))
        + "#p"
        + place.number();
  }

  /** The first post of it that is new to the reader, among those around it. */
  public static String firstNew(UnreadDiscussion unread) {
    return discussion(unread.id(), unread.title()) + "?at=" + unread.firstUnread();
  }

  /** The whole of it in one file; {@code ending} is txt, md, mbox or jsonl. */
  public static String export(Discussion discussion, String ending) {
    return discussion(discussion) + "." + ending;
  }

  /**
   * The words of a title as they stand in an address; a title without letters has a hyphen, and one
   * that would be another address ends with it.
   */
  public static String slug(String title) {
    var slug = new StringBuilder(LONGEST_SLUG);
    String words = title.toLowerCase(Locale.ROOT);
    for (int i = 0; i < words.length() && slug.length() < LONGEST_SLUG; ) {
      int point = words.codePointAt(i);
      append(slug, isOfWord(point) ? point : '-');
      i += Character.charCount(point);
    }
    while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.isEmpty() || RESERVED.contains(slug.toString()) ? slug + "-" : slug.toString();
  }

  private static void append(StringBuilder slug, int point) {
    if (point != '-' || (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-')) {
      slug.appendCodePoint(point);
    }
  }

  /** Whether what stands behind the number of a discussion is there for its title. */
  public static boolean isTitle(String part) {
    return !RESERVED.contains(part) && part.indexOf('.') < 0;
  }

  // Marks too: many scripts write vowels with them.
  private static boolean isOfWord(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK
        || Character.getType(point) == Character.COMBINING_SPACING_MARK;
  }
}
