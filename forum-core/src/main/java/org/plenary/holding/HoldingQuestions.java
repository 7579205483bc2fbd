package org.plenary.holding;

import java.util.List;
import org.plenary.record.RecordQuestion;

/** What is looked for of what is held: that nobody reads what nobody published. */
public final class HoldingQuestions {

  private static final RecordQuestion SHOWN =
      new RecordQuestion(
          "posts that are shown and were not published",
          """
          select held.post_id
          from held_post held
          join contribution c on c.id = held.post_id
          where held.published_at is null and c.state = 'visible'
          """);

  private HoldingQuestions() {}

  public static List<RecordQuestion> all() {
    return List.of(SHOWN);
  }
}
