package org.plenary.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssueImportTest {

  private static final String TRACKER =
      """
      {"magic": "E!vIA5L86J2I", "timestamp": "2021-01-01T00:00:00Z", "repo": "example/policy",
       "labels": [{"name": "Privacy"}],
       "issues": [
        {"number": 1, "title": "Say who decides", "state": "CLOSED", "author": "ana",
         "labels": ["Privacy", "nobody knows this"], "body": "It does **not** say.",
         "createdAt": "2020-04-01T09:28:24Z",
         "comments": [
          {"author": "bo", "body": "Agreed.", "createdAt": "2020-04-02T09:00:00Z"},
          {"author": "bo", "body": "Twice in a second.", "createdAt": "2020-04-02T09:00:00Z"},
          {"author": null, "body": "From a ghost.", "createdAt": "2020-04-03T09:00:00Z"},
          {"author": "bo", "body": "Undated."}]},
        {"number": 2, "state": "OPEN", "author": "ana", "body": "", "comments": [],
         "createdAt": "2020-04-01T09:28:24Z", "labels": []}],
       "pulls": [
        {"number": 3, "title": "Say it", "state": "OPEN", "author": "bo", "labels": [],
         "body": "", "createdAt": "2020-05-01T09:28:24Z", "comments": [],
         "reviews": [
          {"author": "ana", "body": "Well said.", "createdAt": "2020-05-02T00:00:00Z", "comments": [
           {"body": "But not here.", "createdAt": "2020-05-02T00:00:00Z"},
           {"body": "Nor there.", "createdAt": "2020-05-02T00:00:00Z"}]},
          {"author": "bo", "body": "", "createdAt": "2020-05-03T00:00:00Z", "comments": [
           {"body": "Why not?", "createdAt": "2020-05-03T00:00:00Z"}]},
          {"author": "bo", "body": "", "createdAt": "2020-05-04T00:00:00Z"}]}]}
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void issuesBecomeDiscussionsAndCommentsPosts() {
    try (var fixture = new ImportFixture(folder)) {
      fixture.rows("insert into topic (slug) values ('privacy')");
      Path file = fixture.file(TRACKER);
      assertThat(fixture.importer.issues(ImportFixture.FORUM, file, fixture).counts())
          .hasToString("11 read, 9 imported, 0 duplicate, 2 refused");
      assertThat(fixture.leftOut)
          .containsExactlyInAnyOrder(
              "refused: it does not tell when it was written", "refused: it has no title");
      assertThat(fixture.tree().values())
          .containsExactlyInAnyOrder(
              "Say who decides < - (0)",
              "Say who decides < example/policy/1@tracker.invalid (1)",
              "Say who decides < example/policy/1@tracker.invalid (1)",
              "Say who decides < example/policy/1@tracker.invalid (1)",
              "Say it < - (0)",
              "Say it < example/policy/3@tracker.invalid (1)",
              "Say it < example/policy/3#ana-2020-05-02T00:00:00Z@tracker.invalid (2)",
              "Say it < example/policy/3#ana-2020-05-02T00:00:00Z@tracker.invalid (2)",
              "Say it < example/policy/3@tracker.invalid (1)");
      assertThat(
              fixture.texts(
                  """
                  select source || ' ' || name from post_revision
                  join contribution on contribution.id = post_id
                  join byline on byline.id = byline_id
                  where source in ('Why not?', 'Nor there.') order by 1
                  """))
          .containsExactly("Nor there. ana", "Why not? bo");
      assertThat(locked(fixture)).containsExactly("Say who decides");
      assertThat(labelled(fixture)).containsExactly("Say who decides");
      assertThat(fixture.importer.issues(ImportFixture.FORUM, file, fixture).counts())
          .hasToString("11 read, 0 imported, 9 duplicate, 2 refused");
    }
  }

  @Test
  void labelsAndEndsSurviveARunThatDied() {
    try (var fixture = new ImportFixture(folder)) {
      fixture.rows("insert into topic (slug) values ('privacy')");
      Path file = fixture.file(TRACKER);
      var dying =
          new ForwardingListener(fixture) {
            @Override
            public void threading(ImportCounts counts) {
              throw new ArchiveException("The machine goes down.");
            }
          };
      assertThatThrownBy(() -> fixture.importer.issues(ImportFixture.FORUM, file, dying))
          .hasMessage("The machine goes down.");
      assertThat(fixture.importer.issues(ImportFixture.FORUM, file, fixture).counts())
          .hasToString("11 read, 0 imported, 9 duplicate, 2 refused");
      assertThat(locked(fixture)).containsExactly("Say who decides");
      assertThat(labelled(fixture)).containsExactly("Say who decides");
    }
  }

  @Test
  void whatWasClosedOrLabelledSinceIsSoWhenItComesAgain() {
    try (var fixture = new ImportFixture(folder)) {
      fixture.rows("insert into topic (slug) values ('privacy')");
      fixture.importer.issues(ImportFixture.FORUM, fixture.file(TRACKER), fixture);
      String later =
          TRACKER.replace(
              "\"Say it\", \"state\": \"OPEN\", \"author\": \"bo\", \"labels\": []",
              "\"Say it\", \"state\": \"MERGED\", \"author\": \"bo\", \"labels\": [\"privacy\"]");
      fixture.importer.issues(ImportFixture.FORUM, fixture.file(later), fixture);
      assertThat(locked(fixture)).containsExactly("Say it", "Say who decides");
      assertThat(labelled(fixture)).containsExactly("Say it", "Say who decides");
    }
  }

  private static List<String> locked(ImportFixture fixture) {
    return fixture.texts("select title from discussion where state = 'locked' order by title");
  }

  private static List<String> labelled(ImportFixture fixture) {
    return fixture.texts(
        "select title from discussion join discussion_topic on discussion_id = id order by title");
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    try (var fixture = new ImportFixture(folder)) {
      assertThat(failure(fixture, "")).endsWith("it is not the archive.json of an issue tracker");
      assertThat(failure(fixture, "[]")).endsWith("it is not the archive.json of an issue tracker");
      assertThat(failure(fixture, "From a b c"))
          .endsWith("it is not the archive.json of an issue tracker");
      assertThat(failure(fixture, "{\"a\": 1}"))
          .endsWith("it is not the archive.json of an issue tracker");
      assertThat(failure(fixture, TRACKER.substring(0, 900))).contains("it is not whole JSON");
      assertThat(failure(fixture, TRACKER.replace("\"repo\"", "\"report\"")))
          .endsWith("it does not name its repository before its issues");
    }
  }

  @Test
  void whatStandsBeforeABrokenPlaceComesIn() {
    try (var fixture = new ImportFixture(folder)) {
      Path cut = fixture.file(TRACKER.substring(0, TRACKER.indexOf("\"number\": 3")));
      ArchiveImport.Result result = fixture.importer.issues(ImportFixture.FORUM, cut, fixture);
      assertThat(result.failures()).singleElement().asString().contains("it is not whole JSON");
      assertThat(result.counts()).hasToString("6 read, 4 imported, 0 duplicate, 2 refused");
      assertThat(fixture.tree()).hasSize(4);
    }
  }

  private static String failure(ImportFixture fixture, String text) {
    return fixture
        .importer
        .issues(ImportFixture.FORUM, fixture.file(text), fixture)
        .failures()
        .getFirst();
  }
}
