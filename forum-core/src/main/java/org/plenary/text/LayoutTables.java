package org.plenary.text;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** Tables that mail programs use to place things become plain blocks; tables of data stay. */
final class LayoutTables {

  private static final Pattern TABLE = Pattern.compile("<table", Pattern.CASE_INSENSITIVE);
  private static final Set<String> TABLE_PARTS =
      Set.of("table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "th", "td");

  private LayoutTables() {}

  static String flatten(String html) {
    if (!TABLE.matcher(html).find()) {
      return html;
    }
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    DataTables data = new DataTables();
    document.traverse(data);
    document.traverse(new Flattening(data.found));
    return document.body().html();
  }

  /** Data is a table with a heading or a border and with no other table in it. */
  private static final class DataTables implements NodeVisitor {
    private final Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Element> open = new ArrayDeque<>();

    @Override
    public void head(Node node, int depth) {
      if (isTable(node)) {
        Element table = (Element) node;
        if (!open.isEmpty()) {
          found.remove(open.peek());
        }
        open.push(table);
        String border = table.attr("border");
        if (!border.isEmpty() && !border.equals("0")) {
          found.add(table);
        }
      } else if (node.nodeName().equals("th") && !open.isEmpty()) {
        found.add(open.peek());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (isTable(node)) {
        Element table = open.pop();
        if (table.attr("role").equals("presentation")) {
          found.remove(table);
        }
        if (!open.isEmpty()) {
          found.remove(open.peek());
        }
      }
    }
  }

  /** Renames the parts of all other tables. */
  private static final class Flattening implements NodeVisitor {
    private final Set<Element> data;
    private int insideData;

    Flattening(Set<Element> data) {
      this.data = data;
    }

    @Override
    public void head(Node node, int depth) {
      insideData += node instanceof Element element && data.contains(element) ? 1 : 0;
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (data.contains(element)) {
          insideData--;
        } else if (insideData == 0 && TABLE_PARTS.contains(element.tagName())) {
          element.tagName("div");
        }
      }
    }
  }

  private static boolean isTable(Node node) {
    return node.nodeName().equals("table");
  }
}
