package org.plenary.web.page;

import io.vertx.ext.web.multipart.MultipartForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** What a browser sends of a form that nobody touched but where it is filled in. */
final class FormFields {

  private FormFields() {}

  static String[] of(Element form, String... filled) {
    List<String> sent = new ArrayList<>(Arrays.asList(filled));
    form.select("input[type=hidden]")
        .forEach(field -> sent.addAll(List.of(field.attr("name"), field.val())));
    return sent.toArray(String[]::new);
  }

  /** The same, where files go with it. */
  static MultipartForm multipart(Element form) {
    MultipartForm sent = MultipartForm.create();
    form.select("input[type=hidden]")
        .forEach(field -> sent.attribute(field.attr("name"), field.val()));
    return sent;
  }
}
