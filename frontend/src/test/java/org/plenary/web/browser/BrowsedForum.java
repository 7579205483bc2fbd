package org.plenary.web.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.post.PostId;
import org.plenary.sample.SampleForum;
import org.plenary.web.door.StreamLimits;
import org.plenary.web.fixture.ServedForum;

/**
 * A forum that is served while the tests of a class run, and is seen in windows that close when
 * their test ends. Members of it are of {@code senegal}, one of the sample chapters.
 */
final class BrowsedForum implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  private final Supplier<ServedForum> serving;
  private final Map<String, Caller> members = new HashMap<>();
  private final List<Page> windows = new ArrayList<>();
  private @Nullable Chromium chromium;
  private @Nullable ServedForum served;

  private BrowsedForum(Supplier<ServedForum> serving) {
    this.serving = serving;
  }

  static BrowsedForum empty() {
    return new BrowsedForum(ServedForum::new);
  }

  static BrowsedForum withSamples() {
    return new BrowsedForum(ServedForum::withSamples);
  }

  /** One with the samples that other sites find under this name of the machine. */
  static BrowsedForum reachedAs(String host) {
    return new BrowsedForum(() -> ServedForum.reachedAs(host));
  }

  /** One with the samples that tells at once what happens. */
  static BrowsedForum live(StreamLimits limits) {
    return new BrowsedForum(
        () -> {
          ServedForum served = ServedForum.live(limits);
          SampleForum.fill(served.database().pool()).await();
          return served;
        });
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium = Chromium.ofThisMachine();
    served = serving.get();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    windows.forEach(window -> window.context().close());
    windows.clear();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (served != null) {
      served.close();
    }
    if (chromium != null) {
      chromium.close();
    }
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
    return Objects.requireNonNull(served);
  }

  Given given() {
    return served().given();
  }

  /** The member who is called so, from now on. */
  Caller member(String name) {
    return members.computeIfAbsent(
        name,
        _ ->
            GivenMember.claimed(served().database().pool(), name, "senegal", Role.MEMBER)
                .welcomed()
                .caller());
  }

  /** Who is signed in where nobody else is named. */
  Caller ana() {
    return member("ana");
  }

  /** A discussion that ana opened. */
  Debate debate(String source) {
    JsonObject written =
        new JsonObject()
            .put("forum", "senegal/human-rights")
            .put("title", "Leaving")
            .put("language", "en")
            .put("source", source);
    JsonObject opened =
        served().sendAs(ana(), HttpMethod.POST, "/api/v1/discussions", written.encode()).json();
    return new Debate(opened.getLong("id"), new PostId(opened.getLong("postId")));
  }

  /** What a window of ana's carries. */
  NewContextOptions signedIn() {
    return as(ana());
  }

  /** What a window carries that is somebody's. */
  NewContextOptions as(Caller caller) {
    return with(served().pass(caller));
  }

  /** The same with a pass that can be taken away. */
  NewContextOptions with(String pass) {
    return new NewContextOptions().setExtraHTTPHeaders(Map.of("cookie", "__Host-session=" + pass));
  }

  Page window(NewContextOptions options) {
    Page window = Objects.requireNonNull(chromium).window(options);
    windows.add(window);
    return window;
  }

  /** A window at this address. */
  Page page(String path, NewContextOptions options) {
    Page page = window(options);
    page.navigate(address(path));
    return page;
  }

  String address(String path) {
    return served().address(path);
  }
}
