package org.plenary.auth;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.caller.ClaimedRole;
import org.plenary.mailaddress.MailAddress;

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

  /** What an account has. */
  record Account(Set<ClaimedRole> roles, Optional<MailAddress> address) {}

  /** Empty for one that is closed, or is not there. */
  Future<Optional<Account>> account(String account) {
    return office
        .find("/users/" + account)
        .map(found -> found.map(Buffer::toJsonObject).filter(RealmPeople::isOpen))
        .compose(
            found ->
                found
                    .map(open -> withRoles(account, open))
                    .orElseGet(() -> Future.succeededFuture(Optional.empty())));
  }

  private Future<Optional<Account>> withRoles(String account, JsonObject open) {
    return all("/users/" + account + "/groups?briefRepresentation=true")
        .map(groups -> Optional.of(new Account(GroupClaims.of(paths(groups)), address(open))));
  }

  private static boolean isOpen(JsonObject account) {
    return account.getBoolean("enabled", false);
  }

  private static Optional<MailAddress> address(JsonObject account) {
    return account.getBoolean("emailVerified", false)
        ? MailAddress.parse(account.getString("email", ""))
        : Optional.empty();
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

  /** All accounts that are open, each with its verified address. */
  Future<Map<String, Optional<MailAddress>>> open() {
    return all("/users?enabled=true&briefRepresentation=true").map(RealmPeople::addresses);
  }

  // Pages that are turned while somebody is made may show one twice.
  private static Map<String, Optional<MailAddress>> addresses(List<JsonObject> accounts) {
    return accounts.stream()
        .collect(
            Collectors.toMap(
                account -> account.getString("id"), RealmPeople::address, (_, later) -> later));
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
