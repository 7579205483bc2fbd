package org.plenary.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackerMarksTest {

  private static final String TRACKER =
      """
      {"repo": "example/policy", "issues": [
        {"number": 1, "title": "Ends", "author": "ana", "body": "x", "state": "OPEN",
         "createdAt": "2020-04-01T09:28:24Z"},
        {"number": 2, "title": "Gets a topic", "author": "ana", "body": "x", "state": "OPEN",
         "createdAt": "2020-04-02T09:28:24Z", "labels": []},
        {"number": 3, "title": "Stays", "author": "ana", "body": "x", "state": "OPEN",
         "createdAt": "2020-04-03T09:28:24Z", "labels": ["privacy"]}]}
      """;

  @Test
  void thoseWhoFollowLearnWhatChangedAndNoMore(@TempDir Path folder) {
    try (var fixture = new ImportFixture(folder)) {
      fixture.rows("insert into topic (slug) values ('privacy')");
      importTracker(fixture, TRACKER);
      long event = fixture.lastEvent();
      long ends = fixture.version("Ends");
      long getsATopic = fixture.version("Gets a topic");
      long stays = fixture.version("Stays");
      String later = TRACKER.replaceFirst("OPEN", "CLOSED").replace("[]", "[\"privacy\"]");
      importTracker(fixture, later);
      assertThat(fixture.eventsAfter(event))
          .containsExactly("discussion.changed Ends", "discussion.changed Gets a topic");
      assertThat(fixture.version("Ends")).isGreaterThan(ends);
      assertThat(fixture.version("Gets a topic")).isGreaterThan(getsATopic);
      assertThat(fixture.version("Stays")).isEqualTo(stays);
      long last = fixture.lastEvent();
      importTracker(fixture, later);
      assertThat(fixture.lastEvent()).isEqualTo(last);
    }
  }

  private static void importTracker(ImportFixture fixture, String tracker) {
    fixture.importer.issues(ImportFixture.FORUM, fixture.file(tracker), fixture);
  }
}
