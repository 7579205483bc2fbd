package org.plenary.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/**
 * A forum of a chapter that speaks French, with a debate in English, as readers of feeds see it.
 */
final class SyndicatedForum implements AutoCloseable {

  private final ServedForum served = new ServedForum();
  private final ChapterId chapter = served.given().chapter("senegal", "fr");
  private final GivenForum forum = served.given().forum(chapter, "rights", Audience.PUBLIC);
  private final GivenDiscussion debate = served.given().discussion(forum, "Who may read?");
  private final PostId opening = debate.post("ana", 0, "All of us, @ben: **why**");

  ServedForum served() {
    return served;
  }

  ChapterId chapter() {
    return chapter;
  }

  GivenForum forum() {
    return forum;
  }

  GivenDiscussion debate() {
    return debate;
  }

  /** What ana opened it with. */
  PostId opening() {
    return opening;
  }

  Reply get(String path, String... headers) {
    Reply reply = served.get(path, headers);
    assertThat(reply.status()).as(path + reply.text()).isEqualTo(200);
    return reply;
  }

  Document xml(String path) {
    return Jsoup.parse(get(path).text(), Parser.xmlParser());
  }

  void execute(String sql, Object... values) {
    served.database().pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  @Override
  public void close() {
    served.close();
  }
}
