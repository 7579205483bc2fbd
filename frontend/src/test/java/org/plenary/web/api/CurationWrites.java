package org.plenary.web.api;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.plenary.caller.Role;
import org.plenary.casework.Reported;
import org.plenary.fixture.GivenDesk;
import org.plenary.moderation.Citation;
import org.plenary.web.fixture.ServedForum;

/** What moderators do to discussions as a whole. */
record CurationWrites(ServedForum served, Writer author, Writer moderator) {

  static CurationWrites of(ServedForum served) {
    return new CurationWrites(
        served,
        Writer.of(served, "opener", "senegal", Role.MEMBER),
        Writer.of(served, "curator", "senegal", Role.MEMBER, Role.MODERATOR));
  }

  List<Write> all() {
    long id = author.open().getLong("id");
    return List.of(
        moderator.post(
            "api-curate", "/discussions/" + id + "/curations", because(id, "kind", "pin")),
        moderator.put(
            "api-summarise",
            "/discussions/" + id + "/summaries/fr",
            because(id, "source", "Personne (#1).")));
  }

  /** Something that is done, and why. */
  JsonObject because(long id, String field, Object value) {
    Citation rule =
        new GivenDesk(served.database())
            .reports()
            .listRules(author.caller(), new Reported.Entry(id), List.of("fr"))
            .await()
            .getFirst()
            .citation();
    return new JsonObject()
        .put(field, value)
        .put("rule", new JsonObject().put("code", rule.code()).put("rule", rule.rule()))
        .put("sentence", "It went in circles.")
        .put("language", "en");
  }
}
