package org.plenary.server.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Turns environment variables into settings records. */
final class SettingsReader {

  private final Map<String, String> environment;

  SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Refuses everything that is wrong with these groups at once. */
  void check(List<Class<? extends Record>> groups) {
    var errors = new ArrayList<String>();
    groups.stream()
        .flatMap(group -> Arrays.stream(group.getRecordComponents()))
        .forEach(component -> check(component, errors));
    if (!errors.isEmpty()) {
      throw new SettingsException(errors);
    }
  }

  private void check(RecordComponent component, List<String> errors) {
    Setting setting = setting(component);
    String text = text(setting);
    if (text.isEmpty()) {
      errors.add("%s is missing. %s".formatted(setting.name(), setting.meaning()));
      return;
    }
    try {
      value(component.getType(), text);
    } catch (IllegalArgumentException | DateTimeParseException _) {
      String shown = setting.secret() ? "its value" : "'" + text + "'";
      errors.add(
          "%s: %s is not %s. %s"
              .formatted(setting.name(), shown, expected(component.getType()), setting.meaning()));
    }
  }

  /** The record out of its variables, which were checked before. */
  <T extends Record> T read(Class<T> group) {
    RecordComponent[] components = group.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(component -> value(component.getType(), text(setting(component))))
            .toArray();
    try {
      return group.getDeclaredConstructor(types).newInstance(values);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  static Setting setting(RecordComponent component) {
    return Objects.requireNonNull(component.getAnnotation(Setting.class));
  }

  private String text(Setting setting) {
    return environment.getOrDefault(setting.name(), setting.standard()).strip();
  }

  private static Object value(Class<?> type, String text) {
    if (type == int.class) {
      return number(text);
    } else if (type == boolean.class) {
      return truth(text);
    } else if (type == Duration.class) {
      return Duration.parse(text);
    } else if (type == URI.class) {
      return address(text);
    } else if (type == LogSettings.LogFormat.class) {
      return LogSettings.LogFormat.valueOf(text.toUpperCase(Locale.ROOT));
    }
    return text;
  }

  private static int number(String text) {
    int number = Integer.parseInt(text);
    if (number < 0) {
      throw new IllegalArgumentException();
    }
    return number;
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  private static URI address(String text) {
    URI address = URI.create(text);
    if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
      throw new IllegalArgumentException();
    }
    return address;
  }

  private static String expected(Class<?> type) {
    if (type == int.class) {
      return "a number from 0";
    } else if (type == boolean.class) {
      return "true or false";
    } else if (type == Duration.class) {
      return "a duration like PT10S";
    } else if (type == URI.class) {
      return "an http or https address";
    }
    return "json or text";
  }
}
