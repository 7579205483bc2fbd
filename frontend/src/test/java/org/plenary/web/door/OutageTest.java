package org.plenary.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

class OutageTest {

  private final ServedForum served = new ServedForum();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void aDatabaseThatIsAwayIsSaidToBeAndReadersReturnWhenItDoes() {
    assertThat(served.get("/").status()).isEqualTo(200);
    served.database().goAway();
    // The first of these meet connections that were open, the later ones a closed door.
    for (int i = 0; i < 8; i++) {
      assertResting(served.get("/"));
      assertResting(served.get("/api/v1/chapters"));
    }
    served.database().comeBack();
    assertThat(served.get("/").status()).isEqualTo(200);
    assertThat(served.get("/api/v1/chapters").status()).isEqualTo(200);
  }

  private static void assertResting(Reply reply) {
    assertThat(reply.status()).isEqualTo(503);
    assertThat(Integer.parseInt(reply.header("retry-after"))).isBetween(1, 60);
    assertThat(reply.text()).contains("Try again soon").doesNotContainIgnoringCase("database");
  }

  @Test
  void filesAreServedWithoutTheDatabase() {
    String style = served.get("/").page().expectFirst("link[rel=stylesheet]").attr("href");
    served.database().goAway();
    assertThat(served.get(style).status()).isEqualTo(200);
    served.database().comeBack();
  }
}
