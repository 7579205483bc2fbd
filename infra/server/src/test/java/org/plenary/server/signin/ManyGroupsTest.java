package org.plenary.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.devstack.KeycloakAdmin;
import org.plenary.fixture.Eventually;

/** Somebody of whom Keycloak claims ten thousand groups. */
class ManyGroupsTest {

  private static final int GROUPS = 10_000;

  // Which asks Keycloak for no changes, for those it has are not what it claims here.
  @Test
  void whoSignsInIsWhatIsAmongTheFirstOfThemAndNothingElse(@TempDir Path data) {
    try (var forum = new SignedForum(data, "PLENARY_RECONCILE_CHANGES", "PT1H")) {
      KeycloakAdmin admin = forum.keycloak().admin();
      String mappers = mappers(admin);
      ObjectNode before = mapper(admin, mappers);
      String path = mappers + "/" + before.path("id").asText();
      admin.put(path, claiming(before.deepCopy()));
      try (Person person = forum.person()) {
        assertThat(person.signIn("lebanon-member", "/topics").status()).isEqualTo(200);
        assertThat(person.knownAs()).isNotEmpty();
        assertThat(person.open("/me").page().select(".lines li").eachText())
            .containsExactly("Argentina observer by the sign-in");
      }
      admin.put(path, before);
      awaitAnotherSecond();
      try (Person person = forum.person()) {
        person.signIn("lebanon-member", "/topics");
        assertThat(person.open("/me").page().select(".lines").text()).contains("لبنان member");
      }
    }
  }

  private static String mappers(KeycloakAdmin admin) {
    String client =
        admin.find("/plenary/clients?clientId=plenary").orElseThrow().path(0).path("id").asText();
    return "/plenary/clients/" + client + "/protocol-mappers/models";
  }

  // What is said in the same second is taken for the same.
  private static void awaitAnotherSecond() {
    Instant said = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Eventually.so("a second is over", () -> Instant.now().isAfter(said.plusSeconds(1)));
  }

  private static ObjectNode mapper(KeycloakAdmin admin, String mappers) {
    JsonNode all = admin.find(mappers).orElseThrow();
    return (ObjectNode)
        all.valueStream()
            .filter(mapper -> mapper.path("name").asText().equals("groups"))
            .findFirst()
            .orElseThrow();
  }

  // What is no place of ours, one role that is, many of chapters that are not, and another role
  // behind all of them.
  private static ObjectNode claiming(ObjectNode mapper) {
    String groups =
        Stream.of(
                Stream.of("/staff/administrators", "/chapters/argentina/observer"),
                IntStream.range(0, GROUPS - 3).mapToObj("/chapters/nowhere-%d/officer"::formatted),
                Stream.of("/chapters/argentina/officer"))
            .flatMap(part -> part)
            .map(group -> "\"" + group + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    ObjectNode config = JsonNodeFactory.instance.objectNode();
    config
        .put("claim.name", "groups")
        .put("claim.value", groups)
        .put("jsonType.label", "JSON")
        .put("id.token.claim", "true")
        .put("access.token.claim", "true");
    mapper.put("protocolMapper", "oidc-hardcoded-claim-mapper").set("config", config);
    return mapper;
  }
}
