package org.plenary.web.page;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.plenary.mailing.StopService;
import org.plenary.mailing.Stopping;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;

/**
 * Where the link of a letter ends what it came with (RFC 8058). To read it changes nothing, for
 * those who look for evil in mail follow every link; to send anything there ends it, for post
 * offices do that for who clicks.
 */
public final class StopPages {

  private static final String TOKEN = "token";
  private static final String ADDRESS = Links.stop(":" + TOKEN);

  private final StopService stops;
  private final Assets assets;

  public StopPages(StopService stops, Assets assets) {
    this.stops = stops;
    this.assets = assets;
  }

  public List<Route> routes() {
    return List.of(
        Route.mailed("mail-stop", HttpMethod.GET, ADDRESS, this::show),
        Route.mailed("stop-mail", HttpMethod.POST, ADDRESS, this::stop));
  }

  private Future<Answer> show(Request request) {
    request.query();
    return stops.getStopping(request.path(TOKEN)).map(stopping -> page(request, stopping, false));
  }

  // Whatever was sent: mail that cannot be ended is called spam.
  private Future<Answer> stop(Request request) {
    return stops.stop(request.path(TOKEN)).map(stopping -> page(request, stopping, true));
  }

  private Answer page(Request request, Stopping stopping, boolean isDone) {
    Texts texts = Texts.of(request);
    Chrome chrome = Chrome.of(request, assets, texts.text(isDone ? "mail.stopped" : "mail.stop"));
    String address = Links.stop(request.path(TOKEN));
    return Html.page(Html.TEMPLATES.mailstop(chrome, stopping, address, isDone));
  }
}
