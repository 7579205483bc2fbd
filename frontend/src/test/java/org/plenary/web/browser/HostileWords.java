package org.plenary.web.browser;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.caller.Audience;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.post.PostId;
import org.plenary.web.fixture.ServedForum;

/** A forum in which everything is that could break a page, beside what it could harm. */
final class HostileWords implements AutoCloseable {

  static final int LEVELS = 32;

  private static final String MARKS = "\u0301\u0335\u0489\u0323".repeat(75).substring(1);
  private static final String OVERRIDE = "\u202e\u2067";

  private final ServedForum served = ServedForum.withSamples();
  private final GivenForum forum =
      served.given().forum(served.given().chapter("tuvalu", "en"), "talk", Audience.PUBLIC);
  private final GivenDiscussion debate = served.given().discussion(forum, "Z" + MARKS);
  private final PostId wide;

  HostileWords() {
    wide = debate.post("plain", 0, table() + "\n\n" + "w".repeat(5_000));
    for (int parent = 1; parent < LEVELS; parent++) {
      debate.post(parent % 2 == 0 ? "plain" : "twisted", parent, "A few words, and then some.");
    }
    debate.post("plain", 0, ">".repeat(40) + " deep\n\n" + nested());
    debate.post("towering", 0, "Z" + MARKS + " and " + OVERRIDE + "sdrawkcab");
    served.given().discussion(forum, "Before").post("plain", 0, "Words");
    served.given().discussion(forum, OVERRIDE + "eltit drawkcab a").post("twisted", 0, "Words");
    served.given().discussion(forum, "W".repeat(300)).post("towering", 0, "Words");
    named("twisted", OVERRIDE + "eman drawkcab a");
    named("towering", "Z" + MARKS.substring(0, 150));
  }

  private static String table() {
    return row("Column") + row("---") + row("cell");
  }

  private static String nested() {
    return IntStream.range(0, 40)
        .mapToObj(level -> "  ".repeat(level) + "- level " + level)
        .collect(Collectors.joining("\n"));
  }

  private static String row(String cell) {
    return IntStream.range(0, 40)
        .mapToObj(number -> cell.startsWith("-") ? cell : cell + number)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  // As an archive brings it: what is written here is looked at before.
  private void named(String handle, String name) {
    for (String table : List.of("byline", "member")) {
      served
          .database()
          .pool()
          .preparedQuery("update " + table + " set name = $2 where name = $1")
          .execute(Tuple.of("Member " + handle, name))
          .await();
    }
  }

  ServedForum served() {
    return served;
  }

  String thread() {
    return "/d/" + debate.id().value() + "/Z";
  }

  /** The post with a wide table and a long word. */
  PostId wide() {
    return wide;
  }

  @Override
  public void close() {
    served.close();
  }
}
