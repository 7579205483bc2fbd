package org.plenary.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch, RFC 7396 section 2. */
final class MergePatch {

  private MergePatch() {}

  static ObjectNode merged(ObjectNode target, ObjectNode patch) {
    patch.properties().forEach(change -> change(target, change.getKey(), change.getValue()));
    return target;
  }

  private static void change(ObjectNode target, String name, JsonNode wish) {
    if (wish.isNull()) {
      target.remove(name);
    } else if (wish instanceof ObjectNode object) {
      target.set(name, merged(inner(target, name), object));
    } else {
      target.set(name, wish);
    }
  }

  private static ObjectNode inner(ObjectNode target, String name) {
    return target.get(name) instanceof ObjectNode there ? there : target.objectNode();
  }
}
