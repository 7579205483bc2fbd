package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.chapter.Chapter;
import org.plenary.forum.Forum;
import org.plenary.text.LanguageGuess;
import org.plenary.topic.Topic;

/**
 * The page where an embed is put together.
 *
 * @param forums those whose discussions other sites may show
 * @param origins of the sites that may; any where there is none
 */
public record EmbedView(
    Chapter chapter,
    EmbedChoice choice,
    List<Forum> forums,
    List<Topic> topics,
    EmbedSnippets snippets,
    List<String> origins) {

  /** One of several things to choose. */
  public record Option(String value, String name, boolean isChosen) {}

  static EmbedView of(
      Chapter chapter,
      EmbedChoice choice,
      List<Forum> all,
      List<Topic> topics,
      Links links,
      EmbedFiles files,
      List<String> origins) {
    List<Forum> forums = all.stream().filter(EmbedView::leaves).toList();
    String name =
        forums.stream()
            .filter(forum -> choice.forum().equals(Optional.of(forum.address().slug())))
            .findFirst()
            .map(Forum::title)
            .orElse(chapter.name());
    var snippets = new EmbedSnippets(links, files, choice, name);
    return new EmbedView(chapter, choice, forums, topics, snippets, origins);
  }

  private static boolean leaves(Forum forum) {
    return forum.access().embeds() && forum.access().reading() == Audience.PUBLIC;
  }

  public boolean isChosen(Forum forum) {
    return choice.forum().equals(Optional.of(forum.address().slug()));
  }

  public List<Option> topics(Texts texts) {
    return topics.stream()
        .map(topic -> option(topic.slug(), topic.name(texts.language()), choice.topic()))
        .sorted(texts.inOrderOf(Option::name))
        .toList();
  }

  public List<Option> languages(Texts texts) {
    return LanguageGuess.tags().stream()
        .map(tag -> option(tag, texts.nameOf(tag), choice.language()))
        .sorted(texts.inOrderOf(Option::name))
        .toList();
  }

  public boolean speaks(Texts texts) {
    return choice.lang().equals(Optional.of(texts.language()));
  }

  private static Option option(String value, String name, Optional<String> chosen) {
    return new Option(value, name, chosen.equals(Optional.of(value)));
  }
}
