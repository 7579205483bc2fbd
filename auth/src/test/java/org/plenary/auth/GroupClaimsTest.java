package org.plenary.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.caller.ClaimedRole;
import org.plenary.caller.Role;

class GroupClaimsTest {

  private static JWTClaimsSet claims(Object groups) {
    return new JWTClaimsSet.Builder().claim("groups", groups).build();
  }

  @Test
  void aRoleInAChapterIsClaimed() {
    var groups = List.of("/chapters/senegal/member", "/chapters/global/administrator");
    assertThat(GroupClaims.of(claims(groups)))
        .containsExactlyInAnyOrder(
            new ClaimedRole("senegal", Role.MEMBER), new ClaimedRole("global", Role.ADMINISTRATOR));
  }

  @Test
  void nothingElseOfATokensGroupsEnters() {
    var groups =
        List.of(
            "/senegal/member",
            "/chapters/senegal",
            "/chapters/senegal/member/more",
            "/other/chapters/senegal/member",
            "/chapters/Senegal/member",
            "/chapters/senegal/king",
            "/chapters/senegal/MEMBER",
            "chapters/senegal/member",
            "/chapters/../member",
            "",
            7);
    assertThat(GroupClaims.of(claims(groups))).isEmpty();
    assertThat(GroupClaims.of(claims("/chapters/senegal/member"))).isEmpty();
    assertThat(GroupClaims.of(new JWTClaimsSet.Builder().build())).isEmpty();
  }

  @Test
  void aListOfTenThousandIsReadOnlySoFar() {
    var groups = new ArrayList<String>();
    for (int i = 0; i < 10_000; i++) {
      groups.add("/chapters/chapter-%d/member".formatted(i));
    }
    assertThat(GroupClaims.of(claims(groups))).hasSize(GroupClaims.MOST);
  }
}
