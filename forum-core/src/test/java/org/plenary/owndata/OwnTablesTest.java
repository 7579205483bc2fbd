package org.plenary.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.fixture.TestDatabase;

/** Whoever adds a table of members decides whether the file has it. */
class OwnTablesTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final Set<String> THERE =
      Set.of(
          "affiliation",
          "appeal",
          "authorship_claim",
          "bookmark",
          "byline",
          "case_entry",
          "contribution",
          "discussion_subscription",
          "forum_subscription",
          "join_request",
          "letter",
          "list_reader",
          "mail_address",
          "mail_choice",
          "mail_digest",
          "member",
          "membership",
          "moderation_action",
          "moderation_case",
          "mute",
          "notice",
          "reaction",
          "reading_mark",
          "report",
          "rules_acceptance",
          "saved_search",
          "summary_version");

  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("byline_opening", "the public record"),
          Map.entry("event", "a log of changes to what is told already"),
          Map.entry("held_post", "/me/held"),
          Map.entry("invitation", "the members of a chapter"),
          Map.entry("member_address", "a digest"),
          Map.entry("notification", "/me/inbox"),
          Map.entry("office_change", "the public record"),
          Map.entry("opening_wish", "the openings that wait"),
          Map.entry("personal_token", "/me/tokens"),
          Map.entry("private_feed", "/me/feeds"),
          Map.entry("session", "/me/sessions"),
          Map.entry("standing_limit", "the notices that are told"));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static Set<String> naming() {
    return DATABASE
        .pool()
        .query(
            """
            select distinct conrelid::regclass::text as name
            from pg_constraint
            where contype = 'f' and confrelid in ('member'::regclass, 'byline'::regclass)
            """)
        .execute()
        .await()
        .stream()
        .map(row -> row.getString("name"))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Test
  void eachTableThatNamesMembersIsThereOrElsewhere() {
    Set<String> known =
        Set.copyOf(Stream.concat(THERE.stream(), ELSEWHERE.keySet().stream()).toList());
    assertThat(naming()).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void whatIsThereIsRead() {
    String read = Stream.of(OwnKind.values()).map(OwnKind::lines).collect(Collectors.joining(" "));
    assertThat(THERE).allSatisfy(table -> assertThat(read).containsPattern("\\b" + table + "\\b"));
  }
}
