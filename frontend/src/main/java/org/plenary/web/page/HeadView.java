package org.plenary.web.page;

import java.util.stream.Collectors;
import org.plenary.post.Participation;

/** What is told of a discussion as a whole where it begins. */
public record HeadView(Participation participation) {

  private static final int MINUTES_A_HOUR = 60;
  private static final int MOST_MINUTES = 90;

  /** How many are not among those who are named. */
  public int others() {
    return participation.people() - participation.participants().size();
  }

  /** In which languages it speaks: the only one, or how many posts in each. */
  public String languages(Texts texts) {
    var spoken = participation.languages();
    return spoken.size() == 1
        ? texts.nameOf(spoken.getFirst().language())
        : spoken.stream()
            .map(one -> texts.text("head.language", one.posts(), texts.nameOf(one.language())))
            .collect(Collectors.joining(texts.text("list.comma")));
  }

  public String time(Texts texts) {
    int minutes = ReadingTime.minutes(participation.languages());
    return minutes <= MOST_MINUTES
        ? texts.text("head.minutes", minutes)
        : texts.text("head.hours", Math.round(minutes / (double) MINUTES_A_HOUR));
  }
}
