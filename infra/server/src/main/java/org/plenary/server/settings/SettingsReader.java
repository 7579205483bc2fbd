package org.plenary.server.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns environment variables into settings records. */
final class SettingsReader {

  private static final String OURS = "PLENARY_";

  private final Map<String, String> environment;

  SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * Refuses at once all that is malformed or unknown among these groups, and all that is missing
   * from the needed ones.
   */
  void check(List<Class<? extends Record>> groups, List<Class<? extends Record>> needed) {
    var errors = new ArrayList<String>();
    for (Class<? extends Record> group : groups) {
      for (RecordComponent component : group.getRecordComponents()) {
        check(component, needed.contains(group), errors);
      }
    }
    errors.addAll(unknown(groups));
    if (!errors.isEmpty()) {
      throw new SettingsException(errors);
    }
  }

  private void check(RecordComponent component, boolean needed, List<String> errors) {
    Setting setting = setting(component);
    String text = text(setting);
    if (!text.isEmpty()) {
      checkValue(component, setting, text, errors);
    } else if (needed) {
      errors.add("%s is missing. %s".formatted(setting.name(), setting.meaning()));
    }
  }

  private static void checkValue(
      RecordComponent component, Setting setting, String text, List<String> errors) {
    SettingType<?> type = SettingType.of(component.getType());
    try {
      type.value(setting, text);
    } catch (IllegalArgumentException _) {
      errors.add(
          "%s: %s is not %s. %s"
              .formatted(
                  setting.name(), shown(setting, text), type.expected(setting), setting.meaning()));
    }
  }

  // An address may hold a password where none belongs.
  private static String shown(Setting setting, String text) {
    return setting.secret() || text.contains("@") ? "its value" : "'" + text + "'";
  }

  private List<String> unknown(List<Class<? extends Record>> groups) {
    Set<String> known =
        groups.stream()
            .flatMap(group -> Arrays.stream(group.getRecordComponents()))
            .map(component -> setting(component).name())
            .collect(Collectors.toSet());
    return environment.keySet().stream()
        .filter(name -> name.startsWith(OURS) && !known.contains(name))
        .sorted()
        .map(name -> name + " is unknown; no setting has this name.")
        .toList();
  }

  /** The record out of its variables, which were checked before. */
  <T extends Record> T read(Class<T> group) {
    RecordComponent[] components = group.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(components).map(this::value).toArray();
    try {
      return group.getDeclaredConstructor(types).newInstance(values);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object value(RecordComponent component) {
    Setting setting = setting(component);
    return SettingType.of(component.getType()).value(setting, text(setting));
  }

  static Setting setting(RecordComponent component) {
    return Objects.requireNonNull(component.getAnnotation(Setting.class));
  }

  private String text(Setting setting) {
    return environment.getOrDefault(setting.name(), setting.standard()).strip();
  }
}
