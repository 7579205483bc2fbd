package org.plenary.server.mail;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a relay after the other. A mail client ends them when they are silent, but not
 * when they are slow; what a verticle opened is closed with it, whatever comes over it still.
 */
final class RelayLine extends VerticleBase {

  private final MailConfig config;
  private @Nullable MailClient client;

  private RelayLine(MailConfig config) {
    this.config = config;
  }

  static Future<RelayLine> open(Vertx vertx, MailConfig config) {
    var line = new RelayLine(new MailConfig(config));
    return vertx.deployVerticle(line).map(_ -> line);
  }

  @Override
  public Future<?> start() {
    client = MailClient.create(vertx, config);
    return Future.succeededFuture();
  }

  // It would wait for the relay's last word.
  @Override
  public Future<?> stop() {
    Objects.requireNonNull(client).close();
    return Future.succeededFuture();
  }

  Future<MailResult> send(MailMessage message) {
    return Objects.requireNonNull(client).sendMail(message);
  }

  /** Breaks off what goes over it. */
  Future<Void> cut() {
    return vertx.undeploy(deploymentID());
  }
}
