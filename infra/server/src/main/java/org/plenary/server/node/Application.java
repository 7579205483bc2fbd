package org.plenary.server.node;

import io.micrometer.core.instrument.Gauge;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.plenary.auth.Keycloak;
import org.plenary.sample.SampleForum;
import org.plenary.schema.Migrations;
import org.plenary.schema.SchemaCheck;
import org.plenary.server.health.ManagementDoor;
import org.plenary.server.health.PartName;
import org.plenary.server.health.Readiness;
import org.plenary.server.settings.HttpSettings;
import org.plenary.server.settings.ManagementSettings;
import org.plenary.server.settings.Settings;
import org.plenary.web.Web;
import org.plenary.web.api.Contract;
import org.plenary.web.door.Site;
import org.plenary.web.live.LiveEvents;

/** The one room that knows all: a server, and its life. */
public final class Application {

  private final Settings settings;
  private final Foundation foundation;
  private final Vertx vertx;
  private final Keycloak keycloak;
  private final ServiceParts parts;
  private final MailParts mail;
  private final OwnWork work;
  private final Readiness readiness;
  private final ManagementDoor management;
  private final PublicDoor door;
  private final AtomicBoolean ending = new AtomicBoolean();
  private final Promise<Void> ended = Promise.promise();

  public Application(Settings settings, Clock clock) {
    this.settings = settings;
    this.foundation = Foundation.open(settings, clock);
    this.vertx = foundation.vertx();
    var signIn = new SignInParts(foundation);
    var search = new SearchParts(foundation);
    this.keycloak = signIn.keycloak();
    this.parts = new ServiceParts(foundation, signIn, search);
    this.mail = new MailParts(foundation, keycloak);
    this.work = new OwnWork(foundation, parts, mail, signIn.reconciliation(), search.node());
    this.readiness =
        new Readiness(vertx, settings.parts().check())
            .with(PartName.READING, () -> SchemaCheck.require(foundation.pool()).map(true))
            .with(PartName.SEARCH, foundation.search()::isReady)
            .with(PartName.SIGN_IN, keycloak::isReady);
    this.management = new ManagementDoor(readiness, foundation.metrics(), mail.inbound());
    this.door = new PublicDoor(settings.http());
  }

  /** Opens both doors; fails, with all closed, when the schema is too old or a port is taken. */
  public Future<Running> start() {
    Promise<Running> started = Promise.promise();
    prepare()
        .compose(_ -> parts.live().look().otherwiseEmpty())
        .compose(_ -> Contract.load(vertx))
        .map(this::web)
        .compose(this::open)
        .onSuccess(started::complete)
        .onFailure(failure -> close().onComplete(_ -> started.fail(failure)));
    return started.future();
  }

  private Web web(Contract contract) {
    return new Web(site(), contract, keycloak, parts.services(keycloak), foundation.clock());
  }

  private Site site() {
    return new Site(
        settings.http().publicUrl(),
        settings.http().bodyBytes(),
        settings.http().keptBytes(),
        settings.attachments().bytes(),
        settings.live().limits(),
        settings.exports().limits(),
        settings.feeds().limits(settings.http().publicUrl()),
        settings.embeds().entries(),
        settings.proxies().proxies());
  }

  private Future<Void> prepare() {
    Future<Void> migrated =
        settings.database().migrate()
            ? vertx
                .executeBlocking(() -> Migrations.migrate(settings.database().address()))
                .mapEmpty()
            : Future.succeededFuture();
    return migrated
        .compose(_ -> SchemaCheck.require(foundation.pool()))
        .compose(_ -> mail.turn())
        .compose(_ -> fill());
  }

  private Future<Void> fill() {
    return settings.content().sample()
        ? SampleForum.fill(foundation.pool()).mapEmpty()
        : Future.succeededFuture();
  }

  private Future<Running> open(Web web) {
    Gauge.builder("plenary.live.streams", web.live(), LiveEvents::size)
        .register(foundation.metrics());
    return openPublicDoor(web).compose(port -> openManagementDoor(web, port));
  }

  private Future<Integer> openPublicDoor(Web web) {
    HttpSettings http = settings.http();
    return door.open(vertx, web)
        .recover(cause -> closed("PLENARY_HTTP_PORT", http.host(), http.port(), cause));
  }

  private Future<Running> openManagementDoor(Web web, int port) {
    ManagementSettings settings = this.settings.management();
    return management
        .listen(vertx, settings)
        .map(server -> running(web, port, server))
        .recover(
            cause -> closed("PLENARY_MANAGEMENT_PORT", settings.host(), settings.port(), cause));
  }

  private static <T> Future<T> closed(String setting, String host, int port, Throwable cause) {
    return Future.failedFuture(new DoorException(setting, host, port, cause));
  }

  private Running running(Web web, int port, HttpServer management) {
    readiness.start();
    work.start();
    web.live().start(vertx);
    return new Running(port, management.actualPort(), () -> end(web));
  }

  /** Says that it is not ready, lets running requests end, then closes everything; once. */
  private Future<Void> end(Web web) {
    if (ending.compareAndSet(false, true)) {
      drain(web).onComplete(_ -> close().onComplete(ended));
    }
    return ended.future();
  }

  private Future<Void> drain(Web web) {
    readiness.drain();
    return vertx
        .timer(Math.max(1, settings.http().drainNotice().toMillis()), TimeUnit.MILLISECONDS)
        .compose(_ -> drainDoor(web));
  }

  // Whoever follows is no request that will end.
  private Future<Void> drainDoor(Web web) {
    web.live().close();
    return door.drain(settings.http().drain());
  }

  // A future of the work belongs to an event loop; see Foundation.
  private Future<Void> close() {
    Promise<Void> closed = Promise.promise();
    work.stop().onComplete(_ -> foundation.close().onComplete(closed));
    return closed.future();
  }
}
