package org.plenary.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.Audience;

/** What the YAML files beside this class say. */
record SampleContent(
    List<SampleChapter> chapters,
    List<SampleTopic> topics,
    Map<String, String> members,
    List<Debate> debates) {

  /** A chapter with its forums and its rules, the texts by language. */
  record SampleChapter(
      String slug,
      String name,
      String description,
      List<String> languages,
      String mark,
      int hue,
      List<SampleForumPlace> forums,
      Map<String, SampleRules> rules) {}

  record SampleForumPlace(
      String slug, String title, String description, String language, Audience reading) {}

  record SampleRules(String preamble, List<SampleRule> rules) {}

  record SampleRule(String title, String body) {}

  record SampleTopic(String slug, boolean emerging, Map<String, String> names) {}

  record Debate(
      String forum,
      String title,
      String language,
      List<String> topics,
      Instant opened,
      List<Reply> posts) {}

  /**
   * A post of a debate.
   *
   * @param by a handle
   * @param to the number of the answered post, 0 for none; without it, the post before
   * @param after minutes after the post before; without it, 45
   * @param language without it, that of the debate
   */
  record Reply(
      String by,
      @Nullable Integer to,
      @Nullable Integer after,
      @Nullable String language,
      String text) {}

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule());

  /** All of it, checked for unknown fields. */
  static SampleContent read() {
    return new SampleContent(
        read("chapters.yaml", new TypeReference<>() {}),
        read("topics.yaml", new TypeReference<>() {}),
        read("members.yaml", new TypeReference<>() {}),
        read("debates.yaml", new TypeReference<List<String>>() {}).stream()
            .map(name -> read("debates/" + name + ".yaml", new TypeReference<Debate>() {}))
            .toList());
  }

  private static <T> T read(String name, TypeReference<T> type) {
    try (InputStream file = SampleContent.class.getResourceAsStream(name)) {
      return YAML.readValue(Objects.requireNonNull(file, name), type);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
