package org.plenary.server.settings;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The page of the documentation that lists every setting, made from the records. */
final class SettingsPage {

  private static final String BEGIN =
      """
      # Configuration

      The server reads environment variables. It refuses to start when one is missing or malformed,
      naming all of them. This page is made from the settings records (`infra/server`,
      `SettingsPageTest` keeps it true).

      | variable | default | meaning |
      |---|---|---|
      """;

  private SettingsPage() {}

  static String text() {
    return Settings.GROUPS.stream()
        .flatMap(group -> Arrays.stream(group.getRecordComponents()))
        .map(SettingsPage::row)
        .collect(Collectors.joining("", BEGIN, ""));
  }

  private static String row(RecordComponent component) {
    Setting setting = SettingsReader.setting(component);
    String standard = setting.standard().isEmpty() ? "none" : "`" + setting.standard() + "`";
    return "| `%s` | %s | %s |\n".formatted(setting.name(), standard, setting.meaning());
  }
}
