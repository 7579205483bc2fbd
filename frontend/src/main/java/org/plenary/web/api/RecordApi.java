package org.plenary.web.api;

import io.vertx.core.Future;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.plenary.page.PageRequest;
import org.plenary.record.RecordEntry;
import org.plenary.record.RecordEntry.Content;
import org.plenary.record.RecordFilter;
import org.plenary.record.RecordLeaf;
import org.plenary.record.RecordLeaf.Opening;
import org.plenary.record.RecordService;
import org.plenary.web.api.ShownRecord.EntryJson;
import org.plenary.web.api.ShownRecord.LeafJson;
import org.plenary.web.api.ShownRecord.OpeningJson;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.page.Links;
import org.plenary.web.page.RecordLinks;
import org.plenary.web.page.RecordQuery;

/** The public record by programs: its entries, and what each of them commits to. */
public final class RecordApi {

  private static final int STANDARD_LIMIT = 50;

  private final Services services;
  private final Links links;
  private final Lists lists;

  public RecordApi(URI publicUrl, Services services) {
    this.services = services;
    this.links = new Links(publicUrl);
    this.lists = new Lists(links);
  }

  public List<Route> routes() {
    return List.of(
        Route.api("api-record", "/record", this::record),
        Route.api("api-record-entry", "/record/:position", this::entry));
  }

  private Future<Answer> record(Request request) {
    Query query = request.query("chapter", "forum", "kind", "rule", "limit", "cursor");
    RecordFilter filter = RecordQuery.filter(query);
    PageRequest page = query.page(STANDARD_LIMIT, RecordService.KEYS);
    return services
        .record()
        .listEntries(request.caller(), filter, page)
        .map(found -> lists.page(request, found, this::json));
  }

  private Future<Answer> entry(Request request) {
    request.query();
    long position = request.id("position");
    Future<RecordEntry> entry = services.record().getEntry(request.caller(), position);
    Future<RecordLeaf> leaf = services.record().getLeaf(request.caller(), position);
    return Future.all(entry, leaf).map(_ -> Json.answer(json(entry.result(), leaf.result())));
  }

  private EntryJson json(RecordEntry entry) {
    Optional<Content> content = entry.content();
    return new EntryJson(
        entry.position(),
        Json.time(entry.enteredAt()),
        content.map(told -> told.kind().sqlName()).orElse(null),
        content.map(Content::chapter).orElse(null),
        content.flatMap(Content::forum).orElse(null),
        content.map(told -> told.facts().getMap()).orElse(null),
        content.map(told -> told.words().getMap()).orElse(null),
        content.map(Content::isErased).orElse(null),
        links.absolute(RecordLinks.record(entry.position())));
  }

  private LeafJson json(RecordEntry entry, RecordLeaf leaf) {
    return new LeafJson(
        json(entry),
        leaf.text(),
        leaf.hash().base64(),
        leaf.facts().map(RecordApi::json).orElse(null),
        leaf.words().map(RecordApi::json).orElse(null),
        links.absolute(RecordLinks.recordProof(leaf.position())));
  }

  private static OpeningJson json(Opening opening) {
    return new OpeningJson(opening.text(), opening.salt());
  }
}
