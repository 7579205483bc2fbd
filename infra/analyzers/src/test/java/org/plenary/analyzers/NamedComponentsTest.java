package org.plenary.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.elasticsearch.plugin.NamedComponent;
import org.junit.jupiter.api.Test;

class NamedComponentsTest {

  private static final Path LIST =
      Path.of(System.getProperty("plenary.root", "../.."))
          .resolve(
              "infra/analyzers/src/main/resources/org/plenary/analyzers/named_components.json");

  @Test
  void elasticsearchIsToldOfEveryClassByTheNameThatTheClassGivesItself() throws IOException {
    if (Boolean.getBoolean("plenary.rewrite")) {
      Files.writeString(LIST, list());
    }
    assertThat(LIST)
        .as(
            "The plugin's classes have changed; write their list anew and commit it: "
                + "mvn verify -pl infra/analyzers -Dplenary.rewrite=true")
        .content()
        .isEqualTo(list());
  }

  private static String list() throws IOException {
    var components = new TreeMap<String, SortedMap<String, String>>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.plenary.analyzers")
            .stream()
            .filter(type -> type.isAnnotatedWith(NamedComponent.class))
            .forEach(
                type ->
                    components
                        .computeIfAbsent(extended(type), _ -> new TreeMap<>())
                        .put(
                            type.getAnnotationOfType(NamedComponent.class).value(),
                            type.getName()));
    return new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .writeValueAsString(components)
        + "\n";
  }

  private static String extended(JavaClass type) {
    return type.getRawInterfaces().iterator().next().getName();
  }
}
