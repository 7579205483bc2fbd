package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.plenary.web.Place.Part;
import org.plenary.web.door.Route;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;
import org.plenary.web.page.Assets;

/** Every route, asked by nobody in particular for everything that places of each audience hold. */
class RouteMatrixTest {

  /**
   * @param route its name
   * @param part what of a place it shows
   * @param asked its address, with what it is asked for in capitals
   */
  record Row(String route, Part part, String asked) {}

  private static final List<Row> MATRIX =
      List.of(
          new Row("home", Part.NONE, "/"),
          new Row("topics", Part.NONE, "/topics"),
          new Row("topic", Part.NONE, "/topics/encryption"),
          new Row("chapter", Part.NONE, "/c/tuvalu"),
          new Row("rules", Part.NONE, "/c/senegal/rules"),
          new Row("forum", Part.FORUM, "/c/tuvalu/FORUM"),
          new Row("discussion-without-title", Part.DEBATE, "/d/DISCUSSION"),
          new Row("discussion", Part.DEBATE, "/d/DISCUSSION/slug"),
          new Row("post", Part.POST, "/p/POST"),
          new Row("message", Part.POST, "/message/FORUM@mail.example"),
          new Row("member", Part.AUTHOR, "/m/AUTHOR"),
          new Row("api-chapters", Part.NONE, "/api/v1/chapters"),
          new Row("api-chapter", Part.NONE, "/api/v1/chapters/tuvalu"),
          new Row("api-rules", Part.NONE, "/api/v1/chapters/senegal/rules"),
          new Row("api-forums", Part.NONE, "/api/v1/forums?chapter=tuvalu"),
          new Row("api-forum", Part.FORUM, "/api/v1/forums/tuvalu/FORUM"),
          new Row("api-topics", Part.NONE, "/api/v1/topics"),
          new Row("api-topic", Part.NONE, "/api/v1/topics/encryption"),
          new Row("api-discussions", Part.NONE, "/api/v1/discussions?author=AUTHOR"),
          new Row("api-discussion", Part.DEBATE, "/api/v1/discussions/DISCUSSION"),
          new Row("api-discussion-posts", Part.DEBATE, "/api/v1/discussions/DISCUSSION/posts"),
          new Row("api-post", Part.POST, "/api/v1/posts/POST"),
          new Row("style", Part.NONE, new Assets().style()),
          new Row("icon", Part.NONE, new Assets().icon()),
          new Row("favicon", Part.NONE, "/favicon.ico"),
          new Row("robots", Part.NONE, "/robots.txt"));

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final List<Place> PLACES =
      Place.all(SERVED, SERVED.given().chapter("tuvalu", "en")).toList();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void everyRouteHasOneRow() {
    assertThat(MATRIX.stream().map(Row::route))
        .containsExactlyInAnyOrderElementsOf(
            SERVED.web().routes().stream().map(Route::name).toList());
  }

  @ParameterizedTest
  @FieldSource("MATRIX")
  void showsWhatIsPublicAndNothingElse(Row row) {
    for (Place place : PLACES) {
      Reply reply = SERVED.get(place.address(row.asked()));
      assertThat(reply.everything()).as("%s of %s", row, place).doesNotContain(Place.CANARY);
      if (place.shows(row.part())) {
        assertThat(reply.status()).as("%s of %s", row, place).isIn(200, 301, 302);
      } else {
        assertThat(reply.status()).as("%s of %s", row, place).isEqualTo(place.refusal(row.part()));
      }
    }
  }
}
