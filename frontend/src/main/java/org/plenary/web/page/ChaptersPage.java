package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.Optional;
import org.plenary.problem.FieldCheck;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Request;
import org.plenary.web.door.Services;

/** All chapters with the languages that they speak. */
final class ChaptersPage {

  private final Services services;
  private final Assets assets;
  private final Letters letters = new Letters();

  ChaptersPage(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
  }

  Future<Answer> answer(Request request) {
    Optional<String> language = request.query("language").text("language");
    var check = new FieldCheck();
    language.ifPresent(tag -> check.language("language", tag));
    Texts texts = Texts.of(request);
    return check
        .verdict()
        .compose(_ -> services.forums().listChapters(request.caller()))
        .map(
            listed ->
                Html.page(
                    Html.TEMPLATES.chapters(
                        Chrome.of(request, assets, texts.text("chapters"))
                            .known(Elsewhere.at(request, "/chapters")),
                        ChaptersView.of(texts, letters, listed, language))));
  }
}
