package org.plenary.web.page;

import gg.jte.models.runtime.JteModel;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.plenary.web.door.Answer;
import org.plenary.web.door.Problems.Description;
import org.plenary.web.door.Query;
import org.plenary.web.door.Request;
import org.plenary.web.page.ReturnedView.Field;

/**
 * Gives back what was entered where the page of its form cannot be shown: its sender is not known
 * any more, may not do it any more, or the database is away. It needs nothing but what was sent.
 */
record Returned(Assets assets) {

  Answer page(Request request, Query form, Description problem) {
    return Html.page(content(request, form, problem))
        .withStatus(problem.status())
        .withHeader("cache-control", "no-store");
  }

  /** The same of whatever was sent, for who answers with it. */
  Buffer render(Request request, Description problem) {
    String[] names = request.body().fieldNames("").toArray(String[]::new);
    return Html.render(content(request, request.typed(names), problem));
  }

  private JteModel content(Request request, Query form, Description problem) {
    Texts texts = Texts.of(request);
    var view =
        new ReturnedView(
            texts,
            problem,
            request.path(),
            fields(request, form),
            request.body().fileFields(),
            request.body().fileNames());
    Chrome chrome = Chrome.of(request, assets, texts.text("returned"));
    return Html.TEMPLATES.returned(chrome, view);
  }

  private static List<Field> fields(Request request, Query form) {
    return request.body().fieldNames("").stream()
        .sorted()
        .flatMap(
            name -> form.text(name).map(FormText::kept).map(text -> new Field(name, text)).stream())
        .toList();
  }
}
