package org.plenary.holding;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is held where somebody would write, as a statement reads it beside whatever else it looks
 * for.
 *
 * @param published how many posts of the writer others can read in the chapter, as far as it
 *     matters
 */
public record WriterHolding(Holding holding, int published) {

  /** The own names of a member {@code writer}. */
  public static final String OF_WRITER = "named.member_id = writer.id";

  /** The names of whoever wrote under a {@code byline}; a pseudonym counts as itself. */
  public static final String OF_BYLINE =
      """
      named.id = any (array(
        select byline.id
        union all
        select own.id from byline own where own.member_id = byline.member_id))
      """;

  /**
   * At what a statement calls these columns; {@link #of} reads it.
   *
   * @param whose names {@code named}
   */
  public static String at(String chapter, String forum, String whose) {
    // The forum's wish, else that of its chapter. What is counted is cut in the order of the index
    // of each name, so that nobody's posts are looked for among all.
    return """
      (select json_build_object('first', wish.first_posts, 'links', wish.link_posts,
          'all', wish.all_posts, 'repeats', wish.repeat_hours, 'refused', wish.repeats_refused,
          'trusted', wish.trusted_hide, 'due', wish.due_hours, 'waiting', wish.most_waiting,
          'published', (
            select count(*)
            from byline named
            cross join lateral (
              select
              from contribution said
              where said.byline_id = named.id and said.chapter_id = wish.chapter_id
                and said.kind = 'post' and said.state = 'visible'
              order by said.id
              limit greatest(wish.first_posts, wish.link_posts)) few
            where %3$s))
        from holding wish
        where wish.chapter_id = %1$s and (wish.forum_id is null or wish.forum_id = %2$s)
        order by wish.forum_id nulls last
        limit 1) as holding
      """
        .formatted(chapter, forum, whose);
  }

  public static WriterHolding of(Row row) {
    @Nullable JsonObject wish = row.getJsonObject("holding");
    return wish == null
        ? new WriterHolding(Holding.NOTHING, 0)
        : new WriterHolding(holding(wish), wish.getInteger("published"));
  }

  private static Holding holding(JsonObject wish) {
    return new Holding(
        wish.getInteger("first"),
        wish.getInteger("links"),
        wish.getBoolean("all"),
        wish.getInteger("repeats"),
        wish.getBoolean("refused"),
        wish.getBoolean("trusted"),
        wish.getInteger("due"),
        wish.getInteger("waiting"));
  }

  /** Of who published this much there; a pseudonym counts as itself. */
  public WriterHolding of(int others) {
    return new WriterHolding(holding, others);
  }

  /** Whether it matters how much somebody published. */
  public boolean counts() {
    return holding.most() > 0;
  }

  /** Whether links of theirs are held. */
  public boolean ofLinks() {
    return published < holding.linkPosts();
  }

  /**
   * Why what they write is held, whatever it says; nothing where it is published at once.
   *
   * @param limited whether what they write is held for a while
   * @param trusted whether they look at what others write
   */
  public Set<HoldReason> reasons(boolean limited, boolean trusted) {
    Set<HoldReason> reasons = EnumSet.noneOf(HoldReason.class);
    add(reasons, HoldReason.LIMIT, limited);
    add(reasons, HoldReason.FIRST_POSTS, !trusted && published < holding.firstPosts());
    add(reasons, HoldReason.FORUM, !trusted && holding.allPosts());
    return reasons;
  }

  private static void add(Set<HoldReason> reasons, HoldReason reason, boolean isTrue) {
    if (isTrue) {
      reasons.add(reason);
    }
  }
}
