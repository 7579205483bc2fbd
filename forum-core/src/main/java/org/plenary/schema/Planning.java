package org.plenary.schema;

import java.util.Map;

/** How PostgreSQL plans what a node asks, as the settings of its sessions. */
public final class Planning {

  /**
   * What is served are short statements over keys, whose best plan does not depend on the values:
   * to plan the posts of a page anew takes ten times as long as to read them. A page is a range of
   * an index in its order; a bitmap would read all that follows it, and sort. What is read often is
   * in memory, where a block that lies elsewhere costs no more than the next.
   */
  public static final Map<String, String> SETTINGS =
      Map.of(
          "plan_cache_mode",
          "force_generic_plan",
          "enable_bitmapscan",
          "off",
          "random_page_cost",
          "1.1",
          "jit",
          "off");

  private Planning() {}
}
