package org.plenary.server.settings;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.plenary.server.settings.LogSettings.LogFormat;
import org.plenary.web.door.Proxies.Forwarding;

/**
 * A type that settings have.
 *
 * @param kind what its values are, for people
 * @param parsing makes a value of a text, or throws
 */
record SettingType<T extends Comparable<? super T>>(
    Class<T> type, String kind, Function<String, T> parsing) {

  private static final List<SettingType<?>> ALL =
      List.of(
          new SettingType<>(int.class, "a number", Integer::valueOf),
          new SettingType<>(Duration.class, "a duration", Duration::parse),
          new SettingType<>(boolean.class, "true or false", SettingType::truth),
          new SettingType<>(URI.class, "an http or https address", SettingType::address),
          new SettingType<>(LogFormat.class, "json or text", SettingType::logFormat),
          new SettingType<>(
              SealingKey.class, SealingKey.BYTES + " bytes in base64", SealingKey::of),
          new SettingType<>(
              AddressRanges.class,
              "none, or addresses and ranges like 10.0.0.0/8 with commas between them",
              AddressRanges::of),
          new SettingType<>(
              RecordKeyFile.class,
              "a file with " + RecordKeyFile.BYTES + " bytes in base64",
              RecordKeyFile::of),
          new SettingType<>(
              RecordName.class, "none, or a name without spaces and plus", RecordName::of),
          new SettingType<>(HostName.class, "none, or the name of a host", HostName::of),
          new SettingType<>(
              RelayAddress.class,
              "none, or a host and its port like mail.example:587",
              RelayAddress::of),
          new SettingType<>(
              RelaySafety.class, "required, implicit, optional or never", RelaySafety::of),
          new SettingType<>(
              DkimKeyFile.class,
              "none, or a file with an RSA key (PKCS #8 in PEM) of 2048 bits or more",
              DkimKeyFile::of),
          new SettingType<>(
              CertificatesFile.class,
              "none, or a file of certificates in PEM",
              CertificatesFile::of),
          new SettingType<>(SocietyAddress.class, "none, or a mail address", SocietyAddress::of),
          new SettingType<>(
              Forwarding.class, "X-Forwarded-For or Forwarded", SettingType::forwarding),
          new SettingType<>(String.class, "text", Function.identity()));

  static SettingType<?> of(Class<?> type) {
    return ALL.stream().filter(known -> known.type().equals(type)).findFirst().orElseThrow();
  }

  /**
   * The value that the text means.
   *
   * @throws IllegalArgumentException when it means none, or one that does not work
   */
  T value(Setting setting, String text) {
    T value = parsed(text);
    String[] range = setting.range();
    if (range.length == 2
        && (value.compareTo(parsed(range[0])) < 0 || value.compareTo(parsed(range[1])) > 0)) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  /** What values the setting may have, for people. */
  String expected(Setting setting) {
    String[] range = setting.range();
    return range.length == 2 ? "%s from %s to %s".formatted(kind, range[0], range[1]) : kind;
  }

  private T parsed(String text) {
    try {
      return parsing.apply(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  // A name or password in an address would be shown in logs.
  private static URI address(String text) {
    URI address = URI.create(text);
    if (address.getHost() == null
        || address.getUserInfo() != null
        || address.getRawQuery() != null
        || address.getRawFragment() != null
        || !List.of("http", "https").contains(String.valueOf(address.getScheme()))) {
      throw new IllegalArgumentException();
    }
    return address;
  }

  private static Forwarding forwarding(String text) {
    return switch (text) {
      case "X-Forwarded-For" -> Forwarding.X_FORWARDED_FOR;
      case "Forwarded" -> Forwarding.FORWARDED;
      default -> throw new IllegalArgumentException();
    };
  }

  // Written exactly so, because logback.xml finds its appender by this word.
  private static LogFormat logFormat(String text) {
    return switch (text) {
      case "json" -> LogFormat.JSON;
      case "text" -> LogFormat.TEXT;
      default -> throw new IllegalArgumentException();
    };
  }
}
