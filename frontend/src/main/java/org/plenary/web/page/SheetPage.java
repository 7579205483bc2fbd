package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.List;
import org.plenary.attachment.Upload;
import org.plenary.conduct.AskedRules;
import org.plenary.topic.Topic;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Services;

/** Shows a form for writing, with all that it asks for and tells beside what stands in it. */
final class SheetPage {

  private final Services services;
  private final Assets assets;
  private final FormFiles files;
  private final NewRules rules;
  private final Similar similar;

  SheetPage(Services services, Assets assets, FormFiles files, NewRules rules) {
    this.services = services;
    this.assets = assets;
    this.files = files;
    this.rules = rules;
    this.similar = new Similar(services);
  }

  Future<Answer> show(Request request, Sheet sheet, Filled filled) {
    Future<List<Topic>> topics = services.topics().listTopics();
    Future<List<AskedRules>> asked = rules.listAsked(request, sheet);
    Future<List<Upload>> waiting = files.waiting(request, sheet.action());
    Future<List<Related>> alike =
        filled.preview().isPresent()
            ? similar.of(request, sheet, filled.typed())
            : Future.succeededFuture(List.of());
    return Future.all(topics, asked, waiting, alike)
        .map(
            _ ->
                page(
                    request,
                    sheet,
                    filled,
                    asked.result(),
                    topics.result(),
                    alike.result(),
                    waiting.result()))
        .map(
            answer -> filled.problem().map(told -> answer.withStatus(told.status())).orElse(answer))
        .map(answer -> answer.withHeader("cache-control", "no-store"));
  }

  private Answer page(
      Request request,
      Sheet sheet,
      Filled filled,
      List<AskedRules> asked,
      List<Topic> topics,
      List<Related> alike,
      List<Upload> waiting) {
    Texts texts = Texts.of(request);
    Chrome chrome =
        Chrome.of(
            request,
            assets,
            texts.text(sheet.heading()),
            sheet.path().toArray(Chrome.Crumb[]::new));
    var hung =
        new HungView(
            texts,
            HungView.chosen(sheet, filled, waiting),
            services.composer().mostFiles(),
            services.attachments().limits().bytes());
    return Html.page(
        Html.TEMPLATES.write(
            chrome, new SheetView(texts, sheet, filled, asked, topics, alike, hung)));
  }
}
