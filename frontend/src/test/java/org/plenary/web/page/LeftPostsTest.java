package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plenary.post.PostId;

class LeftPostsTest {

  private static List<PostId> posts(int count) {
    return LongStream.rangeClosed(1, count).mapToObj(PostId::new).toList();
  }

  private static LeftPosts named(String address) {
    return LeftPosts.named(address.split("left=", 2)[1]);
  }

  @Test
  void theirAddressLeadsToThem() {
    assertThat(new LeftPosts(posts(2)).address()).isEqualTo("/moderation/held?left=1-2");
    assertThat(new LeftPosts(List.of()).address()).isEqualTo("/moderation/held");
    assertThat(named(new LeftPosts(posts(50)).address()).posts()).isEqualTo(posts(50));
  }

  @Test
  void ofMoreThanAPageOffersTheFirstAreNamed() {
    assertThat(named(new LeftPosts(posts(100)).address()).posts()).isEqualTo(posts(50));
  }
}
