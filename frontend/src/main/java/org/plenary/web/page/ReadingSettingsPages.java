package org.plenary.web.page;

import io.vertx.core.Future;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.session.ReturnAddress;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Cookies;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;

/** Where readers choose how they read, with an account or without; their browser remembers it. */
public final class ReadingSettingsPages {

  private static final String ADDRESS = "/reading";
  private static final Duration YEAR = Duration.ofDays(365);

  private final Cookies cookies;
  private final Assets assets;

  public ReadingSettingsPages(URI publicUrl, Assets assets) {
    this.cookies = new Cookies(publicUrl);
    this.assets = assets;
  }

  public List<Route> routes() {
    return List.of(
        Route.page("reading-settings", ADDRESS, this::show),
        Route.form("choose-reading", ADDRESS, this::choose));
  }

  private Future<Answer> show(Request request) {
    String back = back(request.longQuery(ReturnAddress.LONGEST, "return"));
    String title = Texts.of(request).text("reading");
    return Future.succeededFuture(
        Html.page(Html.TEMPLATES.reading(Chrome.of(request, assets, title), back)));
  }

  private Future<Answer> choose(Request request) {
    String[] fields =
        Stream.concat(ReadingSettings.FIELDS.stream(), Stream.of("return")).toArray(String[]::new);
    Query form = request.form(ReturnAddress.LONGEST, fields);
    String words = ReadingSettings.of(request).with(form).words();
    return Future.succeededFuture(Answer.seeOther(back(form)).withCookie(cookie(words)));
  }

  private static String back(Query sent) {
    return ReturnAddress.of(sent.text("return").orElse(ADDRESS));
  }

  private String cookie(String words) {
    return words.isEmpty()
        ? cookies.removed(Cookies.READING)
        : cookies.lasting(Cookies.READING, words, YEAR);
  }
}
