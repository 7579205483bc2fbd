package org.plenary.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;

class PowerTest {

  private static final ChapterId HERE = new ChapterId(1);
  private static final ChapterId ELSEWHERE = new ChapterId(2);

  private static Caller caller(String who) {
    return switch (who) {
      case "anonymous" -> Caller.ANONYMOUS;
      case "stranger" -> Given.callerOf(HERE);
      case "elsewhere" -> Given.callerOf(ELSEWHERE, Role.MODERATOR, Role.OFFICER);
      case "administrator" -> Given.callerOf(ELSEWHERE, Role.ADMINISTRATOR);
      default -> Given.callerOf(HERE, Role.ofSql(who));
    };
  }

  private static String powers(Caller caller) {
    return Power.of(caller, HERE).stream()
        .map(power -> power.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "anonymous,     ''",
    "stranger,      ''",
    "elsewhere,     ''",
    "observer,      observe",
    "member,        observe read write",
    "moderator,     observe read write moderate",
    "chair,         observe read write",
    "officer,       observe read write administer",
    "administrator, observe read write moderate administer"
  })
  void followFromARole(String who, String powers) {
    assertThat(powers(caller(who))).isEqualTo(powers);
  }

  @ParameterizedTest
  @CsvSource({
    "read,                'observe read'",
    "write,               'write administer'",
    "moderate,            'moderate'",
    "read write moderate, 'observe read write moderate administer'"
  })
  void areThoseThatATokenAllows(String scopes, String powers) {
    Set<Scope> allowed =
        Stream.of(scopes.split(" ", -1)).map(Scope::ofSql).collect(Collectors.toSet());
    Caller whole = Given.callerOf(HERE, Role.MODERATOR, Role.OFFICER);
    assertThat(powers(whole.limitedTo(allowed, Optional.empty()))).isEqualTo(powers);
  }

  @Test
  void ofATokenForOneChapterAreThoseThere() {
    Caller whole =
        Caller.of(
            Given.callerOf(HERE).person().orElseThrow(),
            Set.of(
                new Standing(HERE, Role.MEMBER),
                new Standing(ELSEWHERE, Role.OFFICER),
                new Standing(ELSEWHERE, Role.ADMINISTRATOR)));
    Set<Scope> all = Set.of(Scope.values());
    assertThat(Power.of(whole.limitedTo(all, Optional.of(HERE)), ELSEWHERE)).isEmpty();
    assertThat(powers(whole.limitedTo(all, Optional.of(HERE)))).isEqualTo("observe read write");
    assertThat(whole.limitedTo(all, Optional.of(ELSEWHERE)).isAdministrator()).isFalse();
  }
}
