package org.plenary.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.Brand;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;

class PostingPolicyTest {

  private static final ChapterId HERE = new ChapterId(1);
  private static final ChapterId ELSEWHERE = new ChapterId(2);

  private static Caller caller(String who) {
    return switch (who) {
      case "anonymous" -> Caller.ANONYMOUS;
      case "stranger" -> Given.callerOf(HERE);
      case "elsewhere" -> Given.callerOf(ELSEWHERE, Role.MEMBER, Role.CHAIR, Role.OFFICER);
      default -> Given.callerOf(HERE, Role.ofSql(who));
    };
  }

  private static boolean posts(String who, Posting posting) {
    var access = new Access(1, Audience.PUBLIC, posting, true, true, true);
    var address = new ForumAddress("senegal", "access");
    var brand = new Brand("Senegal", "fr", Optional.empty(), 0);
    var forum = new Forum(new ForumId(1), HERE, brand, address, "Access", "", "fr", access);
    return PostingPolicy.allows(caller(who), forum);
  }

  @ParameterizedTest
  @CsvSource({
    "anonymous,     false, false, false, false",
    "stranger,      false, false, false, false",
    "elsewhere,     false, false, false, false",
    "observer,      false, false, false, false",
    "member,        true,  false, false, false",
    "moderator,     true,  false, false, false",
    "chair,         true,  true,  false, false",
    "officer,       true,  true,  true,  false",
    "administrator, true,  true,  true,  false"
  })
  void saysWhoMayWriteWhere(
      String who, boolean members, boolean chairs, boolean officers, boolean nobody) {
    assertThat(List.of(Posting.values()).stream().map(posting -> posts(who, posting)))
        .containsExactly(members, chairs, officers, nobody);
  }
}
