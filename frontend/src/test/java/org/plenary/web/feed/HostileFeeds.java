package org.plenary.web.feed;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** A forum in which everything is that could break a feed. */
final class HostileFeeds implements AutoCloseable {

  private static final String MARKS = "\u0301\u0335\u0489\u0323".repeat(75);
  private static final List<String> WORDS =
      List.of(
          "\u202e\u2067drawkcab",
          "bells \u0001\u0007\u001b[31m\u0085\u009f and no characters \ufffe\uffff\ufdd0",
          "]]> --> <![CDATA[ &amp; &#0; &nbsp; ?>",
          "<script>alert(1)</script> <b>bold</b>",
          "\ud83d\udc69\u200d\ud83d\udcbb \ud83c\uddf8\ud83c\uddf3 \ud835\udd4f",
          "Z" + MARKS.substring(1));
  private static final String POST =
      """
      > What somebody said

      | left | right |
      |:-----|------:|
      | `]]>` | <script>alert(1)</script> |

      ```xml
      <entry>]]></entry>
      ```

      [here](/c/tuvalu) and [there](there?a=1&b=2) and [below](#below), ![a map](/files/7/map.png "]]>")

      <a href='/c/tuvalu' onclick="go()" style="position:absolute">raw</a> A note[^1].

      [^1]: Below
      """;

  private final ServedForum served = ServedForum.withSamples();
  private final ChapterId chapter = served.given().chapter("tuvalu", "fr");
  private final GivenForum forum = served.given().forum(chapter, "talk", Audience.PUBLIC);
  private final GivenDiscussion debate = served.given().discussion(forum, "Before");

  HostileFeeds() {
    debate.post("plain", 0, POST);
    WORDS.forEach(words -> debate.post("plain", 1, words));
    debate.post("plain", 1, "> What somebody said, and not a word of one's own");
    WORDS.forEach(
        words ->
            called(served.given().discussion(forum, "Soon otherwise"), words)
                .post("named", 0, words));
    GivenDiscussion gone = served.given().discussion(forum, "Withdrawn");
    served.given().state(gone.post("plain", 0, "Not meant so").value(), "withdrawn");
    gone.post("plain", 1, "What did it say?");
    served.given().forum(chapter, "empty", Audience.PUBLIC);
    execute("update discussion set featured = true where forum_id = $1", forum.id());
    execute("update byline set name = $1 where name = 'Member named'", WORDS.get(3));
    execute(
        "insert into discussion_topic (chapter_id, discussion_id, topic_id)"
            + " select $1, $2, id from topic where slug = 'building-trust'",
        chapter.value(),
        debate.id().value());
  }

  private GivenDiscussion called(GivenDiscussion discussion, String title) {
    execute("update discussion set title = $2 where id = $1", discussion.id().value(), title);
    return discussion;
  }

  private void execute(String sql, Object... values) {
    served.database().pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  /** Each kind of feed, whole and in part, from its first page to its second. */
  List<String> addresses(String ending) {
    return Stream.of(
            "/feed",
            "/feed?kind=posts",
            "/feed?language=fr",
            "/feed?sort=active&limit=2",
            "/c/tuvalu/feed",
            "/c/tuvalu/feed?kind=posts",
            "/c/tuvalu/feed?kind=featured",
            "/c/tuvalu/talk/feed",
            "/c/tuvalu/talk/feed?limit=2",
            "/c/tuvalu/empty/feed",
            "/c/tuvalu/empty/feed?kind=posts",
            "/topics/building-trust/feed",
            "/d/" + debate.id().value() + "/feed",
            "/d/" + debate.id().value() + "/feed?limit=1",
            "/m/plain/feed",
            "/m/plain/feed?limit=3",
            "/m/named/feed",
            "/search/feed?q=lang%3Aen",
            "/search/feed?q=lang%3Aen&limit=3")
        .flatMap(feed -> Stream.of(feed, feed + (feed.contains("?") ? "&" : "?") + "text=summary"))
        .map(feed -> feed.replaceFirst("/feed(?=\\?|$)", "/feed" + ending))
        .toList();
  }

  ServedForum served() {
    return served;
  }

  Reply get(String address) {
    Reply reply = served.get(address);
    if (reply.status() != 200) {
      throw new IllegalStateException(address + ": " + reply.everything());
    }
    return reply;
  }

  /** How an address within the forum begins elsewhere. */
  static String within(String address) {
    return address.replace(ServedForum.PUBLIC_URL.toString(), "");
  }

  @Override
  public void close() {
    served.close();
  }
}
