package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.attachment.SampleFiles;
import org.plenary.caller.Caller;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** A picture in a discussion is shown, or waits to be asked for. */
class PicturesInThreadTest {

  private final ServedThread thread = new ServedThread();
  private final ServedForum served = thread.served();
  private final String address = thread.address();

  @AfterEach
  void close() {
    thread.close();
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "full, on", "time, off"})
  void aPictureIsShown(String remembered, String save) {
    attach();
    Element picture = read(remembered, save).expectFirst("article img");
    assertThat(picture.attr("loading")).isEqualTo("lazy");
    assertThat(picture.attr("alt")).isEqualTo("map.png");
    assertThat(served.get(picture.attr("src")).header("content-type")).isEqualTo("image/png");
  }

  private void attach() {
    Caller ana = thread.ana();
    Reply sent =
        served.sendAs(
            ana, HttpMethod.POST, "/api/v1/attachments?name=map.png", SampleFiles.image("png"));
    var wish =
        new JsonObject()
            .put("source", "See the map.")
            .put("language", "en")
            .put("attachments", JsonArray.of(sent.json().getString("id")));
    String posts = "/api/v1/discussions/" + thread.debate().id().value() + "/posts";
    assertThat(served.sendAs(ana, HttpMethod.POST, posts, wish.encode()).status()).isEqualTo(201);
  }

  private Document read(String remembered, String save) {
    return served.get(address, "cookie", "__Host-reading=" + remembered, "save-data", save).page();
  }

  @ParameterizedTest
  @CsvSource({"low, ''", "'', on", "low, on"})
  void aPictureWaitsToBeAskedForWhereBytesAreDear(String remembered, String save) {
    attach();
    Document page = read(remembered, save);
    assertThat(page.select("img")).isEmpty();
    Element link = page.expectFirst("article a.picture");
    assertThat(link.text()).matches("Show picture: map.png, \\d+ bytes");
    assertThat(served.get(link.attr("href")).header("content-type")).isEqualTo("image/png");
  }
}
