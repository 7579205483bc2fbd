package org.plenary.web.page;

import io.vertx.core.Future;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.chapter.Chapter;
import org.plenary.checkpoint.VerifierKey;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.record.RecordEntry;
import org.plenary.record.RecordFilter;
import org.plenary.record.RecordLeaf;
import org.plenary.record.RecordService;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Chrome.Crumb;

/** The public record: what was done here, by which rule, and what it takes to check that. */
public final class RecordPages {

  private static final int ON_PAGE = 30;

  private final Links links;
  private final Services services;
  private final Assets assets;

  public RecordPages(URI publicUrl, Services services, Assets assets) {
    this.links = new Links(publicUrl);
    this.services = services;
    this.assets = assets;
  }

  public List<Route> routes() {
    return List.of(
        Route.page("record", RecordLinks.RECORD, this::record),
        Route.page("record-entry", RecordLinks.RECORD + "/:position", this::entry));
  }

  private Future<Answer> record(Request request) {
    Query query = request.query("chapter", "forum", "kind", "rule", "cursor");
    RecordFilter filter = RecordQuery.filter(query);
    PageRequest page = query.page(ON_PAGE, RecordService.KEYS);
    Future<Page<RecordEntry>> entries =
        services.record().listEntries(request.caller(), filter, page);
    Future<RecordState> state = state();
    Future<List<Chapter>> chapters = services.chapters().listChapters();
    return Future.all(entries, state, chapters)
        .map(_ -> view(request, filter, entries.result(), state.result(), chapters.result()))
        .map(view -> Html.page(Html.TEMPLATES.record(chrome(request), view)));
  }

  private RecordView view(
      Request request,
      RecordFilter filter,
      Page<RecordEntry> entries,
      RecordState state,
      List<Chapter> chapters) {
    Map<String, String> names = names(chapters);
    return new RecordView(
        entries.items().stream().map(entry -> new RecordLine(entry, names)).toList(),
        Pager.of(request, entries),
        chapters,
        filter,
        state,
        request.here().carriedTo(RecordLinks.RECORD + ".csv", "chapter", "forum", "kind", "rule"),
        command(state));
  }

  private static Map<String, String> names(List<Chapter> chapters) {
    return chapters.stream().collect(Collectors.toMap(Chapter::slug, Chapter::name));
  }

  private String command(RecordState state) {
    String key =
        state.keys().stream()
            .findFirst()
            .map(VerifierKey::toString)
            .map(" --key %s"::formatted)
            .orElse("");
    return "./plenary verify-record %s%s --checkpoint FILE".formatted(links.absolute(""), key);
  }

  private Chrome chrome(Request request) {
    return Chrome.of(request, assets, Texts.of(request).text("record"))
        .known(Elsewhere.at(request, RecordLinks.RECORD).listedIfWhole(request));
  }

  private Future<RecordState> state() {
    var checkpoint = services.record().getCheckpoint();
    var keys = services.record().listKeys();
    var review = services.record().getReview();
    return Future.all(checkpoint, keys, review)
        .map(_ -> new RecordState(checkpoint.result(), keys.result(), review.result()));
  }

  private Future<Answer> entry(Request request) {
    request.query();
    long position = request.id("position");
    Future<RecordEntry> entry = services.record().getEntry(request.caller(), position);
    Future<RecordLeaf> leaf = services.record().getLeaf(request.caller(), position);
    Future<List<Chapter>> chapters = services.chapters().listChapters();
    return Future.all(entry, leaf, chapters)
        .map(
            _ ->
                Html.page(
                    Html.TEMPLATES.entry(
                        chrome(request, position),
                        new RecordLine(entry.result(), names(chapters.result())),
                        leaf.result())));
  }

  private Chrome chrome(Request request, long position) {
    Texts texts = Texts.of(request);
    String title = texts.text("record.entry", texts.numeral(position));
    return Chrome.of(request, assets, title, new Crumb(texts.text("record"), RecordLinks.RECORD));
  }
}
