package org.plenary.web.page;

import io.vertx.core.Future;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.plenary.capability.FeedMatter;
import org.plenary.capability.NewPrivateFeed;
import org.plenary.capability.PrivateFeedId;
import org.plenary.feed.FeedKind;
import org.plenary.sealing.Secret;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;
import org.plenary.web.page.PrivateFeedsView.Wish;

/** Where members make addresses by which programs of theirs read what they read. */
public final class PrivateFeedPages {

  private static final int LONGEST = 500;
  private static final int LONGEST_ID = 18;

  private final Services services;
  private final Assets assets;
  private final Links links;
  private final Intake making;
  private final Intake revoking;

  public PrivateFeedPages(URI publicUrl, Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
    this.links = new Links(publicUrl);
    this.making = new Intake(assets, LONGEST, List.of("of", "name", "kind"));
    this.revoking = new Intake(assets, LONGEST_ID, List.of("feed"));
  }

  public List<Route> routes() {
    return List.of(
        Route.page("private-feeds", FeedLinks.OWN, this::show).forMembers(),
        Route.form("make-private-feed", FeedLinks.OWN, this::make),
        Route.form("revoke-private-feed", FeedLinks.OWN + "/revoke", this::revoke).forMembers());
  }

  private Future<Answer> show(Request request) {
    return wish(request, request.query("of").text("of"))
        .compose(wish -> page(request, wish, List.of(), Entered.NOTHING, Entered.NOTHING));
  }

  private Future<Optional<Wish>> wish(Request request, Optional<String> page) {
    return page.map(of -> MatterAddress.parse(of, Optional.empty(), Optional.empty()))
        .map(of -> wish(request, of))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  private Future<Optional<Wish>> wish(Request request, FeedMatter of) {
    return new MatterTitles(services, Texts.of(request))
        .of(request.caller(), of)
        .map(title -> Optional.of(Wish.of(of, title)));
  }

  private Future<Answer> make(Request request) {
    return making.take(request, form -> make(request, form), entered -> returned(request, entered));
  }

  private Future<Answer> returned(Request request, Entered entered) {
    return wish(request, Optional.of(entered.field("of", "")))
        .compose(wish -> page(request, wish, List.of(), entered, Entered.NOTHING));
  }

  private Future<Answer> make(Request request, Query form) {
    FeedMatter of =
        MatterAddress.parse(
            form.text("of").orElse(""), form.choice("kind", FeedKind.class), Optional.empty());
    var wish = new NewPrivateFeed(form.text("name").orElse("").strip(), of);
    return services
        .privateFeeds()
        .make(request.caller(), wish)
        .compose(made -> made(request, made.secret()))
        .map(answer -> answer.withHeader("cache-control", "no-store"));
  }

  private Future<Answer> made(Request request, Secret secret) {
    List<String> addresses =
        FeedLinks.forms(FeedLinks.capability(secret)).stream().map(links::absolute).toList();
    return page(request, Optional.empty(), addresses, Entered.NOTHING, Entered.NOTHING);
  }

  private Future<Answer> revoke(Request request) {
    return revoking.take(
        request,
        form -> revoke(request, new PrivateFeedId(form.id("feed"))),
        entered -> page(request, Optional.empty(), List.of(), Entered.NOTHING, entered));
  }

  private Future<Answer> revoke(Request request, PrivateFeedId feed) {
    return services
        .privateFeeds()
        .revoke(request.caller(), feed)
        .map(_ -> Answer.seeOther(FeedLinks.OWN));
  }

  private Future<Answer> page(
      Request request, Optional<Wish> wish, List<String> made, Entered entered, Entered revoked) {
    return services
        .privateFeeds()
        .listFeeds(request.caller())
        .map(feeds -> new PrivateFeedsView(feeds, wish, made))
        .map(view -> page(request, view, entered, revoked));
  }

  private Answer page(Request request, PrivateFeedsView view, Entered entered, Entered revoked) {
    String title = Texts.of(request).text("private-feeds");
    Chrome chrome = Chrome.of(request, assets, title, Crumb.own(request));
    return Html.page(Html.TEMPLATES.privatefeeds(chrome, view, entered, revoked));
  }
}
