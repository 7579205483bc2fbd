package org.plenary.web.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.fixture.GivenMember;
import org.plenary.member.MemberId;
import org.plenary.token.TokenLimits;
import org.plenary.token.TokenService;
import org.plenary.token.TokenWish;
import org.plenary.web.fixture.ServedForum;

/** What people change of themselves, and officers of what others may do. */
record PeopleWrites(ServedForum served, Writer ana, Writer officer) {

  private static final String MODERATOR = "/chapters/senegal/members/ana/roles/moderator";

  List<Write> all() {
    return List.of(
        fresh().post("api-first-visit", "/me/first-visit", visit()),
        ana.delete("api-revoke-token", "/me/tokens/" + token()),
        officer.put("api-give-role", MODERATOR),
        officer.delete("api-take-role", MODERATOR));
  }

  // Somebody who was never here.
  private Writer fresh() {
    return new Writer(
        served,
        GivenMember.claimed(served.database().pool(), "fresh", "senegal", Role.MEMBER).caller());
  }

  private static JsonObject visit() {
    return new JsonObject()
        .put("handle", "awa-diop")
        .put("name", "Awa Diop")
        .put("languages", JsonArray.of("fr"))
        .put("timeZone", "Africa/Dakar")
        .put("rulesVersion", 1);
  }

  private long token() {
    MemberId member = ana.caller().member().orElseThrow();
    var wish = new TokenWish("ours", Set.of(Scope.READ), Optional.empty(), 1);
    var tokens =
        new TokenService(served.database().pool(), new TokenLimits(Duration.ofDays(365), 50));
    tokens.make(member, wish).await();
    return tokens.listTokens(member).await().getFirst().id().value();
  }
}
