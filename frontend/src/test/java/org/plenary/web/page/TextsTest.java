package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each language counts, and writes numbers, days and hours. */
class TextsTest {

  private static final Instant AFTERNOON = Instant.parse("2026-11-27T14:05:00Z");
  private static final Instant MORNING = Instant.parse("2026-03-01T00:30:00Z");

  private static Texts texts(String... preferred) {
    return Texts.of(List.of(preferred));
  }

  private static Texts in(String zone, String language) {
    return texts(language).in(ZoneId.of(zone));
  }

  // Spaces of any kind are one, for which of them CLDR takes changes from year to year.
  private static String plain(String text) {
    return text.replaceAll("\\h", " ");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 0, 0 posts",
    "en, 1, 1 post",
    "en, 2, 2 posts",
    "en, 3, 3 posts",
    "en, 11, 11 posts",
    "en, 100, 100 posts",
    "en, 12345, '12,345 posts'",
    "fr, 0, 0 message",
    "fr, 1, 1 message",
    "fr, 2, 2 messages",
    "fr, 3, 3 messages",
    "fr, 11, 11 messages",
    "fr, 100, 100 messages",
    "fr, 1000000, 1 000 000 de messages",
    "es, 0, 0 mensajes",
    "es, 1, 1 mensaje",
    "es, 2, 2 mensajes",
    "es, 3, 3 mensajes",
    "es, 11, 11 mensajes",
    "es, 100, 100 mensajes",
    "es, 1000000, 1.000.000 de mensajes",
    "ar, 0, لا مشاركات",
    "ar, 1, مشاركة واحدة",
    "ar, 2, مشاركتان",
    "ar, 3, 3 مشاركات",
    "ar, 11, 11 مشاركةً",
    "ar, 100, 100 مشاركة",
    "ar-EG, 3, ٣ مشاركات"
  })
  void countsAsTheLanguageDoes(String language, int posts, String said) {
    assertThat(plain(texts(language).text("posts", posts))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 0, No posts found",
    "fr, 0, Aucun message trouvé",
    "es, 0, Ningún mensaje encontrado",
    "ar, 0, لم توجد أي مشاركة",
    "en, 1, 1 post found",
    "ar, 2, وُجدت مشاركتان"
  })
  void saysThatNothingWasFound(String language, int posts, String said) {
    assertThat(texts(language).text("search.total", posts)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "en,    '27 Nov 2026, 14:05 UTC'",
    "en-GB, '27 Nov 2026, 14:05 UTC'",
    "en-ZA, '27 Nov 2026, 14:05 UTC'",
    "en-US, 'Nov 27, 2026, 2:05 PM UTC'",
    "en-AU, '27 Nov 2026, 2:05 pm UTC'",
    "fr,    '27 nov. 2026 14:05 UTC'",
    "fr-SN, '27 nov. 2026 14:05 UTC'",
    "fr-CA, '27 nov. 2026 14 h 05 UTC'",
    "es,    '27 nov 2026, 14:05 UTC'",
    "es-MX, '27 nov 2026, 2:05 p.m. UTC'",
    "ar,    '27 نوفمبر 2026، 2:05 م UTC'",
    "ar-MA, '27 نونبر 2026، 14:05 UTC'",
    "ar-EG, '٢٧ نوفمبر ٢٠٢٦، ٢:٠٥ م UTC'"
  })
  void writesHoursAsTheCountryDoesAndSaysUtc(String language, String written) {
    assertThat(plain(texts(language).time(AFTERNOON))).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "en,    1 Mar 2026",
    "en-US, 'Mar 1, 2026'",
    "fr,    1 mars 2026",
    "es,    1 mar 2026",
    "ar,    1 مارس 2026",
    "ar-SA, ١ مارس ٢٠٢٦"
  })
  void writesDaysAsTheyAreInUtc(String language, String written) {
    assertThat(plain(texts(language).date(MORNING))).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "en,    Asia/Beirut,      '27 Nov 2026, 16:05 GMT+2'",
    "en-US, America/New_York, 'Nov 27, 2026, 9:05 AM GMT-5'",
    "fr,    Europe/Paris,     '27 nov. 2026 15:05 UTC+1'",
    "fr-CA, America/Toronto,  '27 nov. 2026 09 h 05 UTC-5'",
    "es,    Asia/Kathmandu,   '27 nov 2026, 19:50 GMT+5:45'",
    "ar,    Asia/Beirut,      '27 نوفمبر 2026، 4:05 م غرينتش+2'",
    "ar-EG, Asia/Kolkata,     '٢٧ نوفمبر ٢٠٢٦، ٧:٣٥ م غرينتش+٥:٣٠'",
    "en,    Etc/UTC,          '27 Nov 2026, 14:05 UTC'"
  })
  void writesHoursInTheZoneOfTheReaderAndSaysHowFarItIs(
      String language, String zone, String written) {
    assertThat(plain(in(zone, language).time(AFTERNOON))).isEqualTo(written);
  }

  @Test
  void knowsWhenClocksAreChanged() {
    Texts lebanese = in("Asia/Beirut", "en");
    assertThat(lebanese.time(Instant.parse("2026-03-28T21:59:00Z")))
        .isEqualTo("28 Mar 2026, 23:59 GMT+2");
    assertThat(lebanese.time(Instant.parse("2026-03-28T22:00:00Z")))
        .isEqualTo("29 Mar 2026, 01:00 GMT+3");
  }

  @Test
  void writesDaysAsTheyAreInTheZoneOfTheReader() {
    assertThat(in("America/New_York", "en").date(MORNING)).isEqualTo("28 Feb 2026");
  }

  @Test
  void writesDeadlinesInUtcToo() {
    assertThat(plain(in("Asia/Beirut", "en").deadline(AFTERNOON)))
        .isEqualTo("27 Nov 2026, 16:05 GMT+2 (27 Nov 2026, 14:05 UTC)");
    assertThat(plain(texts("en").deadline(AFTERNOON))).isEqualTo("27 Nov 2026, 14:05 UTC");
    assertThat(plain(in("Africa/Dakar", "fr").deadline(AFTERNOON)))
        .isEqualTo("27 nov. 2026 14:05 UTC");
  }

  @Test
  void writesMomentsInUtcWhereverTheReaderIs() {
    assertThat(in("Asia/Beirut", "ar").moment(AFTERNOON))
        .isEqualTo(texts("ar").moment(AFTERNOON))
        .endsWith("UTC");
  }

  @ParameterizedTest
  @CsvSource({
    "en, UTC,         Times are in UTC.",
    "en, Asia/Beirut, Time zone: Beirut.",
    "fr, Asia/Beirut, Fuseau horaire : Beyrouth.",
    "es, America/Argentina/Buenos_Aires, Zona horaria: Buenos Aires.",
    "ar, Asia/Calcutta, المنطقة الزمنية: كالكتا.",
    "en, Etc/GMT+3, Time zone: Etc/GMT+3."
  })
  void namesTheZoneInWhichHoursAreTold(String language, String zone, String said) {
    assertThat(plain(in(zone, language).zone())).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"en,    '12,345', 12345", "fr,    12 345, 12345", "ar-EG, ١٢٬٣٤٥, ١٢٣٤٥"})
  void countsHaveGroupsAndNamesHaveNone(String language, String counted, String named) {
    assertThat(plain(texts(language).number(12_345))).isEqualTo(counted);
    assertThat(texts(language).numeral(12_345)).isEqualTo(named);
  }

  @Test
  void writesADayWithoutAnHour() {
    LocalDate day = LocalDate.of(2026, 3, 1);
    assertThat(texts("en-GB").date(day)).isEqualTo("1 Mar 2026");
    assertThat(in("America/New_York", "ar-SA").date(day)).isEqualTo("١ مارس ٢٠٢٦");
  }

  @ParameterizedTest
  @CsvSource({"en, ltr", "en-US, ltr", "fr, ltr", "es, ltr", "ar, rtl", "ar-EG, rtl"})
  void knowsItsDirection(String language, String direction) {
    assertThat(texts(language).direction()).isEqualTo(direction);
  }

  @Test
  void theFirstLanguageThatThereIsIsTakenAndTheFirstCountryThatIsNamedWithIt() {
    assertThat(texts("de", "fr", "en-us", "fr-ca", "fr-sn").tag()).isEqualTo("fr-CA");
    assertThat(texts("en", "de-at", "en-gb").tag()).isEqualTo("en-GB");
    assertThat(texts("ar-arab-eg").tag()).isEqualTo("ar-EG");
  }

  @Test
  void whatNobodyKnowsIsPassedOver() {
    assertThat(texts("en-zz", "en-x-y", "*", "", "q".repeat(9_000)).tag()).isEqualTo("en");
    assertThat(texts().tag()).isEqualTo("en");
  }

  @Test
  void eachNamesItself() {
    assertThat(Texts.all().stream().map(Texts::ownName))
        .containsExactly("English", "Français", "Español", "العربية");
  }

  @Test
  void manySpeakAtOnce() {
    Texts french = texts("fr-CA");
    assertThat(IntStream.range(2, 20_000).parallel().mapToObj(posts -> french.text("posts", posts)))
        .allMatch(said -> said.endsWith(" messages"))
        .doesNotHaveDuplicates();
  }
}
