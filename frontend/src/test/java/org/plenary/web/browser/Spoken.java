package org.plenary.web.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a screen reader says of a page, out of the accessibility tree that the browser gives it: one
 * line for each place, heading, fold, link and button, as {@code heading 2: Ana}.
 */
final class Spoken {

  private static final Map<String, Function<JsonObject, String>> KINDS =
      Map.of(
          "banner", _ -> "banner",
          "navigation", _ -> "navigation",
          "main", _ -> "main",
          "contentinfo", _ -> "contentinfo",
          "status", _ -> "status",
          "heading", node -> "heading " + property(node, "level"),
          "DisclosureTriangle", Spoken::fold,
          "link", _ -> "link",
          "button", _ -> "button");

  private final Map<String, JsonObject> nodes;
  private final List<String> lines = new ArrayList<>();

  private Spoken(List<JsonObject> nodes) {
    this.nodes =
        nodes.stream()
            .collect(
                Collectors.toMap(
                    node -> node.get("nodeId").getAsString(), node -> node, (one, _) -> one));
    say(nodes.getFirst());
  }

  /** From the first to the last line. */
  static List<String> of(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("Accessibility.enable");
    JsonObject tree = session.send("Accessibility.getFullAXTree");
    session.detach();
    return new Spoken(objects(tree, "nodes").toList()).lines;
  }

  private static Stream<JsonObject> objects(JsonObject of, String name) {
    return of.has(name)
        ? StreamSupport.stream(of.getAsJsonArray(name).spliterator(), false)
            .map(JsonElement::getAsJsonObject)
        : Stream.of();
  }

  private void say(JsonObject node) {
    Function<JsonObject, String> kind = KINDS.get(value(node, "role"));
    if (kind != null && !node.get("ignored").getAsBoolean()) {
      lines.add("%s: %s".formatted(kind.apply(node), value(node, "name")).strip());
    }
    for (JsonElement child : node.getAsJsonArray("childIds")) {
      JsonObject below = nodes.get(child.getAsString());
      if (below != null) {
        say(below);
      }
    }
  }

  private static String fold(JsonObject node) {
    return property(node, "expanded").equals("true") ? "open fold" : "closed fold";
  }

  private static String value(JsonObject node, String name) {
    JsonElement value = node.has(name) ? node.getAsJsonObject(name).get("value") : null;
    return value == null ? "" : value.getAsString();
  }

  private static String property(JsonObject node, String name) {
    return objects(node, "properties")
        .filter(property -> property.get("name").getAsString().equals(name))
        .map(property -> value(property, "value"))
        .findFirst()
        .orElse("");
  }
}
