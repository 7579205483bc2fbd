package org.plenary.bench;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.stage.Debate;
import org.plenary.bench.stage.ServerUnderTest;
import org.plenary.bench.stage.Stage;
import org.plenary.bench.stage.Visit;

/** What a page weighs on the wire, and how much of that is not what people wrote. */
final class PageWeight {

  private static final double KILOBYTE = 1000;
  private static final Pattern STYLE = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"");

  private final Stage stage;
  private final ServerUnderTest plenary;
  private final Visit visit;
  private final Figures figures;

  PageWeight(Stage stage, ServerUnderTest plenary, Visit visit, Figures figures) {
    this.stage = stage;
    this.plenary = plenary;
    this.visit = visit;
    this.figures = figures;
  }

  void tell(Debate debate, URI page) {
    int html = visit.compressed(page).body().length();
    int words = compressed(stage.ask(pool -> words(pool, debate.id())));
    int style = visit.compressed(plenary.at(style(page))).body().length();
    figures.add(Figure.of("page of 50 posts, compressed", html / KILOBYTE, "kB"));
    figures.add(
        Figure.of(
            "of that beyond the posts' own text",
            (html - words) / KILOBYTE,
            "kB",
            Goal.atMost(14)));
    figures.add(Figure.of("page with its style", (html + style) / KILOBYTE, "kB", Goal.atMost(60)));
  }

  private String style(URI page) {
    Matcher style = STYLE.matcher(visit.plain(page).text());
    PageMeasurement.require(style.find(), "a style", page);
    return style.group(1);
  }

  private static Future<String> words(Pool pool, long discussion) {
    return pool.preparedQuery(
            """
            select string_agg(r.html, '' order by p.path, p.number)
            from post p
            join post_revision r on r.post_id = p.id and r.revision = p.revision
            where p.discussion_id = $1
            """)
        .execute(Tuple.of(discussion))
        .map(rows -> rows.iterator().next().getString(0));
  }

  private static int compressed(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
