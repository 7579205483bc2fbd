package org.plenary.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.ChapterService;
import org.plenary.conduct.CodeOfConduct;
import org.plenary.conduct.RulesService;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionService;
import org.plenary.discussion.DiscussionSort;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumService;
import org.plenary.member.MemberService;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.topic.TopicService;

class SampleForumTest {

  @Test
  void fillsAnEmptyForumOnceWithWhatCanBeRead() {
    try (TestDatabase database = TestDatabase.migrated()) {
      var pool = database.pool();
      assertThat(SampleForum.fill(pool).await()).isTrue();
      assertThat(SampleForum.fill(pool).await()).isFalse();

      List<Chapter> chapters = new ChapterService(pool).listChapters().await();
      assertThat(chapters).extracting(Chapter::slug).startsWith("global").hasSize(5);

      var forums = new ForumService(pool);
      var dutch = Optional.of("netherlands");
      assertThat(forums.listForums(Caller.ANONYMOUS, dutch, PageRequest.first(10)).await().items())
          .hasSize(2);
      var board = new ForumAddress("netherlands", "board");
      assertThat(Refusals.of(forums.getForum(Caller.ANONYMOUS, board)))
          .isEqualTo(new Problem.NotFound());

      assertThat(new TopicService(pool).getTopic("encryption").await().name("fr"))
          .isEqualTo("Chiffrement");
      List<CodeOfConduct> rules =
          new RulesService(pool).listRules(Caller.ANONYMOUS, "global", List.of("es")).await();
      assertThat(rules.getFirst().language()).isEqualTo("es");
      assertThat(rules.getFirst().rules()).hasSize(4);

      List<Discussion> encryption =
          new DiscussionService(pool)
              .listDiscussions(
                  Caller.ANONYMOUS,
                  DiscussionFilter.ofTopic("encryption"),
                  DiscussionSort.REPLIES,
                  PageRequest.first(10))
              .await()
              .items();
      assertThat(encryption.getFirst().postCount()).isEqualTo(62);
      assertThat(new MemberService(pool).getProfile(Caller.ANONYMOUS, "priya").await().name())
          .isEqualTo("Priya Raghunathan");
    }
  }
}
