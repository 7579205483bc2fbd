package org.plenary.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.sample.SampleContent.Debate;
import org.plenary.sample.SampleContent.Reply;
import org.plenary.sample.SampleContent.SampleForumPlace;
import org.plenary.sample.SampleContent.SampleTopic;

class SampleContentTest {

  private final SampleContent content = SampleContent.read();

  @Test
  void namesEveryTopicInFourLanguages() {
    assertThat(content.topics()).hasSize(22);
    assertThat(content.topics())
        .allSatisfy(topic -> assertThat(topic.names()).containsOnlyKeys("en", "fr", "es", "ar"));
    assertThat(content.topics().stream().filter(SampleTopic::emerging)).hasSize(2);
  }

  @Test
  void givesEveryChapterRulesInItsLanguages() {
    assertThat(content.chapters())
        .allSatisfy(
            chapter ->
                assertThat(chapter.rules().keySet())
                    .containsExactlyInAnyOrderElementsOf(chapter.languages()));
  }

  @Test
  void givesEveryChapterTwoOrThreeForumsOneOfThemForItsMembers() {
    assertThat(content.chapters()).hasSize(5);
    assertThat(content.chapters().stream().filter(chapter -> !chapter.slug().equals("global")))
        .allSatisfy(
            chapter -> {
              assertThat(chapter.forums()).hasSizeBetween(2, 3);
              assertThat(chapter.forums().stream().map(SampleForumPlace::reading))
                  .containsOnlyOnce(Audience.CHAPTER);
            });
  }

  @Test
  void debatesAreWrittenByKnownPeopleInKnownForumsOnKnownTopics() {
    List<String> forums =
        content.chapters().stream()
            .flatMap(
                chapter ->
                    chapter.forums().stream().map(forum -> chapter.slug() + "/" + forum.slug()))
            .toList();
    List<String> topics = content.topics().stream().map(SampleTopic::slug).toList();
    assertThat(content.debates())
        .allSatisfy(
            debate -> {
              assertThat(forums).contains(debate.forum());
              assertThat(topics).containsAll(debate.topics());
              assertThat(content.members().keySet())
                  .containsAll(debate.posts().stream().map(Reply::by).toList());
            });
  }

  @Test
  void areADozenInFiveLanguagesOneOfThemFortyRepliesDeep() {
    assertThat(content.debates()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(content.debates().stream().map(Debate::language))
        .contains("en", "fr", "es", "ar", "nl");
    assertThat(deepest()).isEqualTo(40);
  }

  private int deepest() {
    Stream<PlacedReply> posts =
        content.debates().stream().flatMap(debate -> PlacedReply.of(debate).stream());
    return posts.mapToInt(PlacedReply::depth).max().orElseThrow();
  }
}
