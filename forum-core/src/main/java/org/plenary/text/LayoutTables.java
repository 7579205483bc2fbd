package org.plenary.text;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tables that mail programs use to place things become plain blocks; tables of data stay. */
final class LayoutTables {

  private static final Pattern TABLE = Pattern.compile("<table", Pattern.CASE_INSENSITIVE);

  String flatten(String html) {
    if (!TABLE.matcher(html).find()) {
      return html;
    }
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    document.select("table").stream().filter(table -> !isData(table)).forEach(this::flatten);
    return document.body().html();
  }

  private static boolean isData(Element table) {
    boolean headed = table.selectFirst("th") != null;
    boolean bordered = !table.attr("border").isEmpty() && !table.attr("border").equals("0");
    boolean nested = table.selectFirst("> * > tr > td table") != null;
    return (headed || bordered) && !nested && !table.attr("role").equals("presentation");
  }

  private void flatten(Element table) {
    table.select("> tbody, > thead, > tfoot").forEach(Element::unwrap);
    table
        .select("> tr")
        .forEach(row -> row.select("> td, > th").forEach(cell -> cell.tagName("div")));
    table.select("> tr").forEach(row -> row.tagName("div"));
    table.tagName("div");
  }
}
