package org.plenary.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

  private static final Path PAGE =
      Path.of(System.getProperty("plenary.root", "../.."), "docs/configuration.md");

  @Test
  void isInTheDocumentation() throws IOException {
    if (Boolean.getBoolean("plenary.rewrite")) {
      Files.writeString(PAGE, SettingsPage.text());
    }
    assertThat(PAGE)
        .as(
            "The settings have changed; write their page anew and commit it: "
                + "mvn verify -pl infra/server -am -Dtest=SettingsPageTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dplenary.rewrite=true")
        .content()
        .isEqualTo(SettingsPage.text());
  }
}
