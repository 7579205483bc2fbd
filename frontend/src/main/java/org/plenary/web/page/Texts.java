package org.plenary.web.page;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.util.ULocale;
import io.vertx.core.json.JsonObject;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.web.door.Request;

/**
 * The words of the pages in one language, with numbers and dates as a country of the reader writes
 * them. May be used by many threads at once.
 */
public final class Texts {

  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");
  private static final Map<String, Texts> KNOWN =
      Stream.of(Locale.getAvailableLocales())
          .filter(locale -> LANGUAGES.contains(locale.getLanguage()))
          .map(Texts::plain)
          .distinct()
          .map(Texts::new)
          .collect(Collectors.toUnmodifiableMap(Texts::tag, Function.identity()));

  private static final Pattern OF_SEVERAL = Pattern.compile("(?<one>[a-zA-Z]+)-(?<which>.+)");
  private static final Pattern PLACE = Pattern.compile("[0-9]{1,9}");

  private final Locale locale;
  private final ULocale numbers;
  private final LocalizedNumberFormatter counts;
  private final LocalizedNumberFormatter numerals;
  private final ResourceBundle words;
  private final Map<String, Phrase> phrases;
  private final Map<String, String> forms;
  private final Hours hours;

  private Texts(Locale locale) {
    // CLDR takes English without a country for that of the United States; most readers are
    // elsewhere.
    Locale written = locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    this.locale = locale;
    this.numbers = ULocale.forLocale(written);
    this.counts = NumberFormatter.withLocale(numbers);
    this.numerals = counts.grouping(GroupingStrategy.OFF);
    this.words =
        ResourceBundle.getBundle(
            "org.plenary.web.page.words",
            Locale.of(locale.getLanguage()),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.phrases = new ConcurrentHashMap<>();
    this.forms = new ConcurrentHashMap<>();
    this.hours = Hours.of(written);
  }

  private Texts(Texts same, Hours hours) {
    this.locale = same.locale;
    this.numbers = same.numbers;
    this.counts = same.counts;
    this.numerals = same.numerals;
    this.words = same.words;
    this.phrases = same.phrases;
    this.forms = same.forms;
    this.hours = hours;
  }

  private static Locale plain(Locale locale) {
    return Locale.of(locale.getLanguage(), locale.getCountry());
  }

  /** Those for the reader: in their language, with hours in the zone of their profile. */
  static Texts of(Request request) {
    Texts texts = of(request.languages());
    return request.caller().person().map(person -> texts.in(person.zone())).orElse(texts);
  }

  /** The same with hours as they are in this zone. */
  public Texts in(ZoneId zone) {
    return new Texts(this, hours.in(zone));
  }

  /**
   * Those of the first preferred language that there is, else English, as the country writes it
   * that is preferred with this language.
   */
  public static Texts of(List<String> preferred) {
    List<Locale> wanted = preferred.stream().map(Locale::forLanguageTag).map(Texts::plain).toList();
    String language =
        wanted.stream()
            .map(Locale::getLanguage)
            .filter(Texts::speaks)
            .findFirst()
            .orElse(LANGUAGES.getFirst());
    return wanted.stream()
        .filter(locale -> locale.getLanguage().equals(language))
        .filter(locale -> !locale.getCountry().isEmpty())
        .flatMap(locale -> Stream.ofNullable(KNOWN.get(locale.toLanguageTag())))
        .findFirst()
        .orElseGet(() -> of(language));
  }

  private static Texts of(String language) {
    return Objects.requireNonNull(KNOWN.get(language));
  }

  /** Those of each language, in the order in which readers are shown them. */
  public static List<Texts> all() {
    return LANGUAGES.stream().map(Texts::of).toList();
  }

  static boolean speaks(String language) {
    return LANGUAGES.contains(language);
  }

  public String language() {
    return locale.getLanguage();
  }

  /** What tells them from all that say anything otherwise. */
  public String tag() {
    return locale.toLanguageTag();
  }

  /** The same with the country for which it is written, as sites tell each other. */
  public String territory() {
    ULocale likely = ULocale.addLikelySubtags(numbers);
    return likely.getLanguage() + "_" + likely.getCountry();
  }

  public String direction() {
    return numbers.isRightToLeft() ? "rtl" : "ltr";
  }

  /** What the language is called by those who speak it. */
  public String ownName() {
    return text("language.own");
  }

  /** Whether others speak the same language. */
  public boolean isSpokenBy(Texts others) {
    return language().equals(others.language());
  }

  public String text(String key) {
    return words.getString(key);
  }

  public String text(String key, Object... values) {
    return phrases.computeIfAbsent(key, this::phrase).say(values);
  }

  /** A name, so that it runs in its own direction within a sentence. */
  public static String isolated(String name) {
    return "\u2068" + name + "\u2069";
  }

  /** What a problem is called; one that has no words is as any other. */
  public String problem(String name) {
    return text(knows("problem." + name) ? "problem." + name : "problem.invalid");
  }

  /**
   * What pages call a field, and which it is of several; empty for what is none of a form, whose
   * name only programs know.
   */
  Optional<String> field(String name) {
    Matcher several = OF_SEVERAL.matcher(name);
    return several.matches()
        ? field(several.group("one")).map(one -> one + " " + which(several.group("which")))
        : Optional.of("field." + name).filter(this::knows).map(this::text);
  }

  // Places are counted from 0, and languages named.
  private String which(String which) {
    return PLACE.matcher(which).matches() ? numeral(1 + Long.parseLong(which)) : nameOf(which);
  }

  /** Whether there are words for this key. */
  boolean knows(String key) {
    return words.containsKey(key);
  }

  /** A count, as the country of the reader writes it. */
  public String number(long count) {
    return counts.format(count).toString();
  }

  /** A number that names something, such as a post or a year: it has no groups. */
  public String numeral(long name) {
    return numerals.format(name).toString();
  }

  /** What a phrase that counts says, for scripts: as JSON, see {@link Phrase#forms}. */
  public String forms(String key) {
    return forms.computeIfAbsent(key, this::encodedForms);
  }

  private String encodedForms(String key) {
    return new JsonObject(Map.copyOf(phrase(key).forms())).encode();
  }

  private Phrase phrase(String key) {
    return new Phrase(words.getString(key), numbers);
  }

  public String date(Instant instant) {
    return hours.date(instant);
  }

  public String date(LocalDate day) {
    return hours.date(day);
  }

  /** Date and time of day, with the zone in which they are told. */
  public String time(Instant instant) {
    return hours.time(instant);
  }

  /** The same, and in UTC beside it where that reads differently. */
  public String deadline(Instant instant) {
    String here = time(instant);
    String utc = hours.utc(instant);
    return here.equals(utc) ? here : text("deadline", here, utc);
  }

  /** In UTC, with the day of the week, to the second. */
  public String moment(Instant instant) {
    return hours.moment(instant);
  }

  /** In which zone hours are told. */
  public String zone() {
    return hours.isUtc() ? text("footer") : text("footer.zone", hours.place());
  }

  /** The same for programs, to the second, for HTML knows no shorter parts than thousandths. */
  public String instant(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** The order of names in this language. */
  <T> Comparator<T> inOrderOf(Function<T, String> name) {
    Collator collator = Collator.getInstance(locale);
    return (one, other) -> collator.compare(name.apply(one), name.apply(other));
  }

  /** The name of a language in this one. */
  public String nameOf(String language) {
    return Locale.forLanguageTag(language).getDisplayLanguage(locale);
  }

  /** The same with the country or script of which it is, where it is of one. */
  String wholeNameOf(String language) {
    return Locale.forLanguageTag(language).getDisplayName(locale);
  }

  /** A size in bytes as people read it. */
  public String size(long bytes) {
    return bytes < 1024 ? text("bytes", bytes) : text("kilobytes", Math.round(bytes / 1024.0));
  }
}
