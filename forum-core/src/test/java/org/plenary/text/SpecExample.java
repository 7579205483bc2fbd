package org.plenary.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.plenary.fixture.Shared;

/** An example of a specification of Markdown: what is written, and the HTML that it should give. */
public record SpecExample(String name, String section, String markdown, String html) {

  private static final List<String> EXTENSIONS =
      List.of("Tables", "Strikethrough", "Autolinks", "Task list items");

  /** All of CommonMark, and those of GitHub's extensions that we have. */
  public static List<SpecExample> all() throws IOException {
    return Stream.concat(
            read("commonmark"), read("gfm").filter(example -> example.isOfExtensionThatWeHave()))
        .toList();
  }

  private static Stream<SpecExample> read(String specification) throws IOException {
    JsonNode examples =
        new ObjectMapper()
            .readTree(Shared.file("markdown/%s/spec.json".formatted(specification)).toFile());
    return StreamSupport.stream(examples.spliterator(), false)
        .map(
            example ->
                new SpecExample(
                    specification + " " + example.get("example").asInt(),
                    example.get("section").asText(),
                    example.get("markdown").asText(),
                    example.get("html").asText()));
  }

  private boolean isOfExtensionThatWeHave() {
    return EXTENSIONS.stream().anyMatch(name -> section.equals(name + " (extension)"));
  }
}
