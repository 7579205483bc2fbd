package org.plenary.bench.bare;

import gg.jte.generated.precompiled.bare.StaticTemplates;
import gg.jte.output.Utf8ByteOutput;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import org.plenary.server.settings.Settings;

/** The least that Vert.x can do: nothing, the same bytes again, one select and a template. */
final class BareServer {

  private static final CharSequence HTML = HttpHeaders.createOptimized("text/html; charset=utf-8");
  private static final String SELECT =
      """
      select r.html
      from post p
      join post_revision r
        on r.chapter_id = p.chapter_id and r.post_id = p.id and r.revision = p.revision
      where p.discussion_id = $1
      order by p.path, p.number
      limit 50
      """;

  private static final String SELECT_OPENINGS =
      """
      select r.html
      from discussion d
      join post p on p.chapter_id = d.chapter_id and p.discussion_id = d.id and p.number = 1
      join post_revision r
        on r.chapter_id = p.chapter_id and r.post_id = p.id and r.revision = p.revision
      order by d.opened_at desc, d.id desc
      limit 50
      """;

  private final Pool pool;
  private final Buffer page;
  private final long discussion;

  private BareServer(Pool pool, Buffer page, long discussion) {
    this.pool = pool;
    this.page = page;
    this.discussion = discussion;
  }

  public static void main(String[] arguments) throws IOException {
    int loops = Runtime.getRuntime().availableProcessors();
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    Buffer page = Buffer.buffer(Files.readAllBytes(Path.of(arguments[1])));
    var server = new BareServer(pool(vertx), page, Long.parseLong(arguments[2]));
    var options =
        new HttpServerOptions()
            .setHost("127.0.0.1")
            .setPort(Integer.parseInt(arguments[0]))
            .setCompressionSupported(true);
    Future.all(IntStream.range(0, loops).mapToObj(_ -> server.listen(vertx, options)).toList())
        .await();
  }

  private static Pool pool(Vertx vertx) {
    return PgBuilder.pool()
        .with(new PoolOptions().setMaxSize(16))
        .connectingTo(Settings.readDatabase(System.getenv()).address().connectOptions())
        .using(vertx)
        .build();
  }

  private Future<?> listen(Vertx vertx, HttpServerOptions options) {
    return vertx.deployVerticle(() -> new Door(options), new DeploymentOptions());
  }

  private final class Door extends VerticleBase {
    private final HttpServerOptions options;

    Door(HttpServerOptions options) {
      this.options = options;
    }

    @Override
    public Future<?> start() {
      return vertx.createHttpServer(options).requestHandler(BareServer.this::answer).listen();
    }
  }

  private void answer(HttpServerRequest request) {
    switch (Objects.requireNonNullElse(request.path(), "")) {
      case "/health/ready" -> request.response().end("{\"parts\":{\"reading\":\"ready\"}}");
      case "/empty" -> request.response().end();
      case "/same" -> send(request, page);
      case "/select" -> select(request, SELECT, Tuple.of(discussion));
      case "/openings" -> select(request, SELECT_OPENINGS, Tuple.tuple());
      default -> request.response().setStatusCode(404).end();
    }
  }

  private void select(HttpServerRequest request, String sql, Tuple values) {
    pool.preparedQuery(sql)
        .execute(values)
        .onSuccess(rows -> send(request, render(rows)))
        .onFailure(_ -> request.response().setStatusCode(500).end());
  }

  private static Buffer render(RowSet<Row> rows) {
    var output = new Utf8ByteOutput();
    new StaticTemplates().bare(rows.stream().map(row -> row.getString(0)).toList()).render(output);
    return Buffer.buffer(output.toByteArray());
  }

  private static void send(HttpServerRequest request, Buffer html) {
    request.response().putHeader(HttpHeaders.CONTENT_TYPE, HTML).end(html);
  }
}
