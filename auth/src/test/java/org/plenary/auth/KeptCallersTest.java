package org.plenary.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.member.MemberId;

/** Whom a node knows without looking them up. */
class KeptCallersTest {

  private static final Buffer COOKIE = Buffer.buffer("a cookie");
  private static final Buffer TOKEN = Buffer.buffer("a token");
  private static final Buffer OF_ANOTHER = Buffer.buffer("another's cookie");

  private final KeptCallers kept = new KeptCallers(Duration.ofHours(1));

  private static Caller caller(long id, String name) {
    return Caller.of(
        new Person(new MemberId(id), "m" + id, name, false, List.of("en"), ZoneOffset.UTC),
        Set.of());
  }

  private String name(Buffer shown, Caller found) {
    return kept.get(shown, () -> Future.succeededFuture(found))
        .map(known -> known.person().map(Person::name).orElse("nobody"))
        .await();
  }

  @Test
  void aMemberIsKnownByTheirNewNameWhereverTheyShowThemselvesAndOthersByTheirOld() {
    name(COOKIE, caller(1, "Awa"));
    name(TOKEN, caller(1, "Awa"));
    name(OF_ANOTHER, caller(2, "Bram"));
    assertThat(name(COOKIE, caller(1, "Awa Diop"))).isEqualTo("Awa");
    kept.forget(new MemberId(1));
    assertThat(name(COOKIE, caller(1, "Awa Diop"))).isEqualTo("Awa Diop");
    assertThat(name(TOKEN, caller(1, "Awa Diop"))).isEqualTo("Awa Diop");
    assertThat(name(OF_ANOTHER, caller(2, "Bram Visser"))).isEqualTo("Bram");
  }

  @Test
  void whoSignsInIsKnownAtOnce() {
    assertThat(name(COOKIE, Caller.ANONYMOUS)).isEqualTo("nobody");
    assertThat(name(COOKIE, caller(1, "Awa"))).isEqualTo("Awa");
  }
}
