package org.plenary.server.settings;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The page of the documentation that lists every setting, made from the records. */
final class SettingsPage {

  private static final String BEGIN =
      """
      # Configuration

      The server and its commands read environment variables. They refuse to work when one is missing,
      malformed, or begins with `PLENARY_` and is not listed here, and name all of these at once. Times
      are ISO 8601 durations: `PT10S` is ten seconds. This page is made from the settings records
      (`infra/server`, `SettingsPageTest` keeps it true).

      | variable | default | value | meaning |
      |---|---|---|---|
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
    String standard =
        setting.standard().isEmpty() ? "must be given" : "`" + setting.standard() + "`";
    String value = SettingType.of(component.getType()).expected(setting);
    return "| `%s` | %s | %s | %s |\n"
        .formatted(setting.name(), standard, value, setting.meaning());
  }
}
