package org.plenary.web.page;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of the pages in one language, with its dates. Immutable. */
public final class Texts {

  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");
  private static final Map<String, Texts> ALL =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Texts::new));

  private final Locale locale;
  private final ResourceBundle words;
  private final DateTimeFormatter dates;
  private final DateTimeFormatter times;

  private Texts(String language) {
    this.locale = Locale.of(language);
    this.words =
        ResourceBundle.getBundle(
            "org.plenary.web.page.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.dates = formatter(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    this.times =
        formatter(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
  }

  private DateTimeFormatter formatter(DateTimeFormatter pattern) {
    return pattern.withLocale(locale).withZone(ZoneOffset.UTC);
  }

  /** Those of the first preferred language that there is, else English. */
  static Texts of(List<String> preferred) {
    String language =
        preferred.stream().filter(LANGUAGES::contains).findFirst().orElse(LANGUAGES.getFirst());
    return Objects.requireNonNull(ALL.get(language));
  }

  public String language() {
    return locale.getLanguage();
  }

  public String direction() {
    return language().equals("ar") ? "rtl" : "ltr";
  }

  public String text(String key) {
    return words.getString(key);
  }

  public String text(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  public String date(Instant instant) {
    return dates.format(instant);
  }

  public String time(Instant instant) {
    return times.format(instant);
  }

  /** The name of a language in this one. */
  public String nameOf(String language) {
    return Locale.forLanguageTag(language).getDisplayLanguage(locale);
  }

  /** A size in bytes as people read it. */
  public String size(long bytes) {
    return bytes < 1024 ? text("bytes", bytes) : text("kilobytes", Math.round(bytes / 1024.0));
  }
}
