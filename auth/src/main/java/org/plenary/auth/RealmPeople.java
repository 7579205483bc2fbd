package org.plenary.auth;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.caller.ClaimedRole;

/** Accounts and their groups as a realm has them now. */
final class RealmPeople {

  private static final int PAGE = 500;

  private final RealmOffice office;

  RealmPeople(RealmOffice office) {
    this.office = office;
  }

  /**
   * What changed in a realm.
   *
   * @param resource as a path: {@code users/{id}/groups/{id}}
   */
  record Change(String resource) {

    Optional<String> account() {
      String[] parts = resource.split("/", -1);
      return parts.length > 1 && parts[0].equals("users")
          ? Optional.of(parts[1])
          : Optional.empty();
    }

    boolean isOfGroups() {
      return resource.startsWith("groups");
    }
  }

  /** What was changed since then, at Keycloak's own pages or by its API. */
  Future<List<Change>> changes(Instant since) {
    return all("/admin-events?dateFrom=" + Math.max(0, since.toEpochMilli()))
        .map(
            events ->
                events.stream()
                    .map(event -> new Change(event.getString("resourcePath", "")))
                    .distinct()
                    .toList());
  }

  /** The roles of an account; empty for one that is closed, or is not there. */
  Future<Optional<Set<ClaimedRole>>> roles(String account) {
    return office
        .find("/users/" + account)
        .compose(
            found ->
                found.filter(RealmPeople::isOpen).isPresent()
                    ? all("/users/" + account + "/groups?briefRepresentation=true")
                        .map(groups -> Optional.of(GroupClaims.of(paths(groups))))
                    : Future.succeededFuture(Optional.empty()));
  }

  private static boolean isOpen(Buffer account) {
    return account.toJsonObject().getBoolean("enabled", false);
  }

  private static Stream<String> paths(List<JsonObject> groups) {
    return groups.stream().map(group -> group.getString("path", ""));
  }

  /** The accounts that have a role. */
  Future<List<String>> holders(ClaimedRole role) {
    String path = "/group-by-path/chapters/%s/%s".formatted(role.chapter(), role.role().sqlName());
    return office
        .find(path)
        .compose(
            group ->
                group
                    .map(found -> found.toJsonObject().getString("id"))
                    .map(id -> all("/groups/" + id + "/members?briefRepresentation=true"))
                    .orElseGet(() -> Future.succeededFuture(List.of())))
        .map(RealmPeople::ids);
  }

  /** All accounts that are open. */
  Future<List<String>> open() {
    return all("/users?enabled=true&briefRepresentation=true").map(RealmPeople::ids);
  }

  private static List<String> ids(List<JsonObject> accounts) {
    return accounts.stream().map(account -> account.getString("id")).toList();
  }

  private Future<List<JsonObject>> all(String path) {
    return pages(path, new ArrayList<>());
  }

  private Future<List<JsonObject>> pages(String path, List<JsonObject> before) {
    String page = "%s%sfirst=%d&max=%d".formatted(path, join(path), before.size(), PAGE);
    return office.find(page).compose(found -> more(path, before, items(found)));
  }

  private static String join(String path) {
    return path.contains("?") ? "&" : "?";
  }

  private Future<List<JsonObject>> more(
      String path, List<JsonObject> before, List<JsonObject> items) {
    before.addAll(items);
    return items.size() < PAGE ? Future.succeededFuture(before) : pages(path, before);
  }

  private static List<JsonObject> items(Optional<Buffer> page) {
    return page.map(Buffer::toJsonArray).orElseGet(JsonArray::new).stream()
        .map(JsonObject.class::cast)
        .toList();
  }
}
