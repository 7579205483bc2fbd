package org.plenary.web.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.post.PostId;
import org.plenary.sample.SampleForum;
import org.plenary.web.door.StreamLimits;
import org.plenary.web.fixture.ServedForum;

/** The sample chapters as members of one of them, {@code senegal}, see them in a browser. */
final class BrowsedForum implements AutoCloseable {

  private final Chromium chromium;
  private final ServedForum served;

  private BrowsedForum(Chromium chromium, ServedForum served) {
    this.chromium = chromium;
    this.served = served;
  }

  static BrowsedForum open() {
    Chromium chromium = Chromium.ofThisMachine();
    return new BrowsedForum(chromium, ServedForum.withSamples());
  }

  /** One that tells at once what happens. */
  static BrowsedForum live(StreamLimits limits) {
    Chromium chromium = Chromium.ofThisMachine();
    ServedForum served = ServedForum.live(limits);
    SampleForum.fill(served.database().pool()).await();
    return new BrowsedForum(chromium, served);
  }

  /** A discussion with the post that began it. */
  record Debate(long id, PostId first) {

    String thread() {
      return "/d/" + id + "/leaving";
    }

    String reply() {
      return "/p/" + first.value() + "/reply";
    }

    String edit() {
      return "/p/" + first.value() + "/edit";
    }
  }

  ServedForum served() {
    return served;
  }

  Caller member(String name) {
    return GivenMember.claimed(served.database().pool(), name, "senegal", Role.MEMBER)
        .welcomed()
        .caller();
  }

  Debate debate(Caller opener, String source) {
    JsonObject written =
        new JsonObject()
            .put("forum", "senegal/human-rights")
            .put("title", "Leaving")
            .put("language", "en")
            .put("source", source);
    JsonObject opened =
        served.sendAs(opener, HttpMethod.POST, "/api/v1/discussions", written.encode()).json();
    return new Debate(opened.getLong("id"), new PostId(opened.getLong("postId")));
  }

  /** What a window carries that is somebody's. */
  NewContextOptions as(Caller caller) {
    return with(served.pass(caller));
  }

  /** The same with a pass that can be taken away. */
  NewContextOptions with(String pass) {
    return new NewContextOptions().setExtraHTTPHeaders(Map.of("cookie", "__Host-session=" + pass));
  }

  Page window(NewContextOptions options) {
    return chromium.window(options);
  }

  String address(String path) {
    return served.address(path);
  }

  @Override
  public void close() {
    served.close();
    chromium.close();
  }
}
