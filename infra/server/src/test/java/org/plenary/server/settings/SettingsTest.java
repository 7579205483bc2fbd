package org.plenary.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.server.settings.LogSettings.LogFormat;

class SettingsTest {

  private static final Map<String, String> SECRETS =
      Map.of(
          "PLENARY_DATABASE_PASSWORD", "swordfish",
          "PLENARY_KEYCLOAK_CLIENT_SECRET", "sesame",
          "PLENARY_SEALING_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
          "PLENARY_RECORD_KEY", "src/test/resources/record.key");

  @Test
  void haveTheseNamesAndDefaults() {
    assertThat(
            Settings.GROUPS.stream()
                .flatMap(group -> Arrays.stream(group.getRecordComponents()))
                .map(SettingsReader::setting)
                .map(setting -> setting.name() + "=" + setting.standard())
                .collect(Collectors.joining("\n", "", "\n")))
        .isEqualTo(
            """
            PLENARY_HTTP_HOST=127.0.0.1
            PLENARY_HTTP_PORT=8080
            PLENARY_PUBLIC_URL=http://localhost:8080
            PLENARY_HTTP_LINE_BYTES=4096
            PLENARY_HTTP_HEADER_BYTES=16384
            PLENARY_HTTP_BODY_BYTES=1048576
            PLENARY_PAGES_KEPT_BYTES=8388608
            PLENARY_HTTP_IDLE=PT60S
            PLENARY_DRAIN=PT10S
            PLENARY_DRAIN_NOTICE=PT0S
            PLENARY_TRUSTED_PROXIES=none
            PLENARY_PROXY_HEADER=X-Forwarded-For
            PLENARY_MANAGEMENT_HOST=127.0.0.1
            PLENARY_MANAGEMENT_PORT=8081
            PLENARY_DATABASE_HOST=127.0.0.1
            PLENARY_DATABASE_PORT=5432
            PLENARY_DATABASE_NAME=plenary
            PLENARY_DATABASE_USER=plenary
            PLENARY_DATABASE_PASSWORD=
            PLENARY_DATABASE_CONNECTIONS=16
            PLENARY_DATABASE_WORK_CONNECTIONS=4
            PLENARY_DATABASE_QUEUE=1000
            PLENARY_DATABASE_STATEMENT=PT5S
            PLENARY_DATABASE_MIGRATE=false
            PLENARY_KEYCLOAK_URL=http://127.0.0.1:8180/realms/plenary
            PLENARY_KEYCLOAK_CLIENT_ID=plenary
            PLENARY_KEYCLOAK_CLIENT_SECRET=
            PLENARY_PART_CHECK=PT2S
            PLENARY_ELASTICSEARCH_URL=http://127.0.0.1:9200
            PLENARY_ELASTICSEARCH_API_KEY=none
            PLENARY_ELASTICSEARCH_CA=none
            PLENARY_SEARCH_SHARDS=1
            PLENARY_SEARCH_REPLICAS=0
            PLENARY_SEALING_KEY=
            PLENARY_SESSION_IDLE=PT2H
            PLENARY_SESSION_ABSOLUTE=PT12H
            PLENARY_SESSION_CHECK=PT5M
            PLENARY_SESSION_KEPT=PT2S
            PLENARY_RECONCILE_CHANGES=PT20S
            PLENARY_RECONCILE_EVERYTHING=PT1H
            PLENARY_PROVIDER_TRUST=P30D
            PLENARY_TOKEN_LONGEST=P365D
            PLENARY_TOKEN_MOST=50
            PLENARY_INVITATION_LIFE=P14D
            PLENARY_INVITATION_MOST=200
            PLENARY_POST_LETTERS=30000
            PLENARY_POST_DEPTH=32
            PLENARY_POST_MENTIONS=20
            PLENARY_POST_QUOTES=20
            PLENARY_POST_ATTACHMENTS=10
            PLENARY_POSTING_NEW_FOR=P7D
            PLENARY_POSTING_NEW_HOURLY=10
            PLENARY_POSTING_HOURLY=60
            PLENARY_POSTING_FORUM_HOURLY=30
            PLENARY_POSTING_NETWORK_HOURLY=600
            PLENARY_EDITING_HOURLY=60
            PLENARY_REACTING_HOURLY=300
            PLENARY_POSTING_SLOW=PT30M
            PLENARY_POST_GRACE=PT5M
            PLENARY_MODERATION_UNDO=PT1M
            PLENARY_MODERATION_AT_ONCE=100
            PLENARY_CURATING_MOVED=1000
            PLENARY_CURATING_REOPENING=PT5S
            PLENARY_SUMMARY_LETTERS=4000
            PLENARY_APPEAL_WITHIN=P183D
            PLENARY_APPEAL_DUE=P14D
            PLENARY_OPENING_LASTS=P30D
            PLENARY_REPORTS_HOURLY=20
            PLENARY_REPORTS_NETWORK_HOURLY=200
            PLENARY_REPORT_WORK_BITS=18
            PLENARY_REPORT_WORK_LASTS=PT1H
            PLENARY_REPORT_TRUSTED_AFTER=5
            PLENARY_REPORT_TRUSTED_SHARE=80
            PLENARY_REPORT_TRUSTED_HIDE=2
            PLENARY_CASE_DUE_DANGER=PT24H
            PLENARY_CASE_DUE_PERSONAL_DATA=PT48H
            PLENARY_CASE_DUE=P7D
            PLENARY_CASE_LETTERS=10000
            PLENARY_LIVE_LOOK=PT0.1S
            PLENARY_LIVE_RETENTION=P7D
            PLENARY_LIVE_HEARTBEAT=PT15S
            PLENARY_LIVE_QUEUE_BYTES=65536
            PLENARY_LIVE_MOST=10000
            PLENARY_LIVE_MOST_ANONYMOUS=8000
            PLENARY_LIVE_MOST_MEMBER=20
            PLENARY_SUBSCRIPTIONS=5000
            PLENARY_MAIL_LISTS=100
            PLENARY_BOOKMARKS=5000
            PLENARY_SAVED_SEARCHES=50
            PLENARY_SAVED_SEARCH_PACE=PT5M
            PLENARY_PRIVATE_FEEDS=20
            PLENARY_MENTION_CROWD=50
            PLENARY_DRAFT_KEPT=P90D
            PLENARY_ATTACHMENT_DIRECTORY=attachments
            PLENARY_ATTACHMENT_BYTES=10485760
            PLENARY_ATTACHMENT_DAILY_BYTES=104857600
            PLENARY_ATTACHMENT_PIXELS=40000000
            PLENARY_ATTACHMENT_UNPACKED_BYTES=104857600
            PLENARY_ATTACHMENT_KEPT=P1D
            PLENARY_EXPORT_MOST=8
            PLENARY_EXPORT_MOST_OF_ONE=2
            PLENARY_FEEDS_ENTRIES=50
            PLENARY_FEEDS_AGE=PT25S
            PLENARY_FEEDS_KEPT_BYTES=16777216
            PLENARY_FEEDS_AUTHORITY=none
            PLENARY_SITEMAP_ADDRESSES=10000
            PLENARY_EMBED_ENTRIES=5
            PLENARY_EMBED_ORIGINS=20
            PLENARY_CONTACT_ADDRESS=none
            PLENARY_DECLARATION_LETTERS=20000
            PLENARY_RECORD_KEY=
            PLENARY_RECORD_NAME=none
            PLENARY_SAMPLE=false
            PLENARY_MAIL_RELAY=none
            PLENARY_MAIL_TLS=required
            PLENARY_MAIL_CA=none
            PLENARY_MAIL_USER=none
            PLENARY_MAIL_PASSWORD=none
            PLENARY_MAIL_DOMAIN=none
            PLENARY_MAIL_GRACE=PT3M
            PLENARY_MAIL_CONNECTIONS=8
            PLENARY_MAIL_BATCH=20
            PLENARY_MAIL_PACE=100
            PLENARY_MAIL_DOMAIN_PACE=100
            PLENARY_MAIL_TRIES_FOR=P5D
            PLENARY_MAIL_KEPT=P14D
            PLENARY_MAIL_DIGEST_HOUR=7
            PLENARY_MAIL_INBOUND_BYTES=1000000
            PLENARY_MAIL_DKIM_SELECTOR=none
            PLENARY_MAIL_DKIM_KEY=none
            PLENARY_MAIL_TIMEOUT=PT30S
            PLENARY_MAIL_FAILURES=3
            PLENARY_IMPORT_BYTES=10485760
            PLENARY_IMPORT_HEADERS=1000
            PLENARY_IMPORT_PARTS=500
            PLENARY_IMPORT_DEPTH=20
            PLENARY_IMPORT_CHARACTERS=1000000
            PLENARY_LOG_FORMAT=json
            """);
  }

  @Test
  void areWhatTheVariablesSay() {
    Settings settings =
        read(
            Map.of(
                "PLENARY_HTTP_PORT", " 0 ",
                "PLENARY_PUBLIC_URL", "https://forum.example",
                "PLENARY_DRAIN", "PT1M",
                "PLENARY_SAMPLE", "true",
                "PLENARY_LOG_FORMAT", "text"));
    assertThat(settings.http().port()).isZero();
    assertThat(settings.http().publicUrl()).isEqualTo(URI.create("https://forum.example"));
    assertThat(settings.http().drain()).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.content().sample()).isTrue();
    assertThat(settings.log().format()).isEqualTo(LogFormat.TEXT);
    assertThat(settings.database().password()).isEqualTo("swordfish");
  }

  @Test
  void nameAllThatIsMissingMalformedOrUnknownAtOnce() {
    Map<String, String> environment =
        Map.of(
            "PLENARY_HTTP_PORT", "http",
            "PLENARY_HTP_PORT", "8080",
            "PLENARY_DATABASE_PASSWORD", "swordfish",
            "PLENARY_SEALING_KEY", "c2hvcnQ=",
            "PLENARY_RECORD_KEY", "nowhere",
            "PLENARY_RECORD_NAME", "a+b",
            "PATH", "/bin");
    assertThat(refusal(() -> Settings.read(environment)))
        .containsExactly(
            "PLENARY_HTTP_PORT: 'http' is not a number from 0 to 65535."
                + " Its port, 0 for a free one.",
            "PLENARY_KEYCLOAK_CLIENT_SECRET is missing. The secret of that client.",
            "PLENARY_SEALING_KEY: its value is not 32 bytes in base64. What encrypts tokens in the"
                + " database: 32 random bytes in base64, the same on all nodes, kept apart from the"
                + " database's backups.",
            "PLENARY_RECORD_KEY: 'nowhere' is not a file with 32 bytes in base64. What signs the"
                + " public record: a file with 32 random bytes in base64, the same on all nodes,"
                + " kept apart from the database.",
            "PLENARY_RECORD_NAME: 'a+b' is not none, or a name without spaces and plus. What the"
                + " public record is called for ever, like forum.example/record; without it by the"
                + " host of PLENARY_PUBLIC_URL, with /record behind.",
            "PLENARY_HTP_PORT is unknown; no setting has this name.");
  }

  @Test
  void ofTheDatabaseAloneDoNotNeedTheOthers() {
    assertThat(Settings.readDatabase(Map.of("PLENARY_DATABASE_PASSWORD", "swordfish")).port())
        .isEqualTo(5432);
    assertThat(Settings.readImport(Map.of()).depth()).isEqualTo(20);
    assertThat(refusal(() -> Settings.readDatabase(Map.of("PLENARY_SAMPLE", "perhaps"))))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "PLENARY_HTTP_PORT, 65536",
    "PLENARY_HTTP_PORT, -1",
    "PLENARY_MANAGEMENT_PORT, 70000",
    "PLENARY_DATABASE_PORT, 0",
    "PLENARY_DATABASE_CONNECTIONS, 0",
    "PLENARY_DATABASE_QUEUE, 0",
    "PLENARY_HTTP_LINE_BYTES, 0",
    "PLENARY_HTTP_IDLE, PT0S",
    "PLENARY_DRAIN, -PT1S",
    "PLENARY_DRAIN, 10 seconds",
    "PLENARY_PART_CHECK, PT0S",
    "PLENARY_IMPORT_DEPTH, 100000",
    "PLENARY_LIVE_LOOK, PT1S",
    "PLENARY_LIVE_RETENTION, PT0S",
    "PLENARY_LIVE_HEARTBEAT, PT0S",
    "PLENARY_LIVE_QUEUE_BYTES, 0",
    "PLENARY_CONTACT_ADDRESS, desk",
    "PLENARY_CONTACT_ADDRESS, mailto:desk",
    "PLENARY_DECLARATION_LETTERS, 99",
    "PLENARY_EMBED_ENTRIES, 51",
    "PLENARY_EMBED_ORIGINS, 0",
    "PLENARY_SAMPLE, yes",
    "PLENARY_LOG_FORMAT, JSON",
    "PLENARY_MAIL_RELAY, mail.example",
    "PLENARY_MAIL_RELAY, mail.example:0",
    "PLENARY_MAIL_RELAY, mail.example:70000",
    "PLENARY_MAIL_TLS, true",
    "PLENARY_MAIL_DOMAIN, forum_example",
    "PLENARY_MAIL_CONNECTIONS, 0",
    "PLENARY_MAIL_BATCH, 0",
    "PLENARY_MAIL_CA, nowhere",
    "PLENARY_MAIL_CA, src/test/resources",
    "PLENARY_MAIL_CA, src/test/resources/record.key",
    "PLENARY_MAIL_DKIM_KEY, nowhere",
    "PLENARY_MAIL_DKIM_KEY, src/test/resources/record.key",
    "PLENARY_PUBLIC_URL, forum.example",
    "PLENARY_PUBLIC_URL, //forum.example",
    "PLENARY_PUBLIC_URL, https://forum.example/?x=y",
    "PLENARY_PUBLIC_URL, https://forum.example/#top",
    "PLENARY_ELASTICSEARCH_URL, ftp://search.example",
  })
  void refuseWhatCannotWork(String name, String value) {
    assertThat(refusal(() -> read(Map.of(name, value))))
        .singleElement()
        .asString()
        .startsWith(name + ": '" + value + "' is not ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "10.0.0.0/33", "10.0.0.1,,10.0.0.2", "proxy.example.org"})
  void nameRangesOfProxiesThatAreNone(String ranges) {
    assertThat(refusal(() -> read(Map.of("PLENARY_TRUSTED_PROXIES", ranges))))
        .singleElement()
        .asString()
        .startsWith("PLENARY_TRUSTED_PROXIES");
  }

  @Test
  void keepTheTwoDoorsApart() {
    assertThat(
            refusal(
                () -> read(Map.of("PLENARY_HTTP_PORT", "9000", "PLENARY_MANAGEMENT_PORT", "9000"))))
        .singleElement()
        .asString()
        .startsWith("PLENARY_MANAGEMENT_PORT must differ from PLENARY_HTTP_PORT");
    assertThat(read(Map.of("PLENARY_HTTP_PORT", "0", "PLENARY_MANAGEMENT_PORT", "0")).http().port())
        .isZero();
  }

  @Test
  void letNobodyBeCutOffBeforeTheyHearAnything() {
    assertThat(
            refusal(
                () ->
                    read(Map.of("PLENARY_HTTP_IDLE", "PT10S", "PLENARY_LIVE_HEARTBEAT", "PT10S"))))
        .singleElement()
        .asString()
        .startsWith("PLENARY_LIVE_HEARTBEAT must be shorter than PLENARY_HTTP_IDLE");
  }

  @Test
  void sendAPasswordForMailOnlyWhereNobodyElseReadsIt() {
    assertThat(refusal(() -> read(mail("mail.example:587", "optional"))))
        .singleElement()
        .asString()
        .startsWith("PLENARY_MAIL_TLS must be required or implicit");
    assertThat(refusal(() -> read(mail("127.mail.example:587", "optional")))).hasSize(1);
    assertThat(read(mail("mail.example:587", "required")).mail().relay())
        .hasToString("mail.example:587");
    assertThat(read(mail("mail.example:587", "required")).mail().way())
        .isEqualTo(RelaySafety.REQUIRED);
    assertThat(read(mail("127.mail.example:25", "required")).mail().way())
        .isEqualTo(RelaySafety.REQUIRED);
    assertThat(read(mail("127.0.0.1:25", "required")).mail().way()).isEqualTo(RelaySafety.NEVER);
    assertThat(read(mail("[::1]:25", "optional")).mail().way()).isEqualTo(RelaySafety.OPTIONAL);
  }

  private static Map<String, String> mail(String relay, String safety) {
    return Map.of(
        "PLENARY_MAIL_RELAY",
        relay,
        "PLENARY_MAIL_TLS",
        safety,
        "PLENARY_MAIL_USER",
        "forum",
        "PLENARY_MAIL_PASSWORD",
        "abracadabra");
  }

  @Test
  void nameWhatOfMailIsHalf() {
    assertThat(
            refusal(
                () ->
                    read(
                        Map.of(
                            "PLENARY_MAIL_USER", "forum", "PLENARY_MAIL_DKIM_SELECTOR", "2026"))))
        .containsExactly(
            "PLENARY_MAIL_USER and PLENARY_MAIL_PASSWORD belong together.",
            "PLENARY_MAIL_DKIM_SELECTOR and PLENARY_MAIL_DKIM_KEY belong together.");
  }

  @Test
  void giveUpNoLetterWhosePostMayStillBeMended() {
    assertThat(
            refusal(
                () -> read(Map.of("PLENARY_MAIL_GRACE", "PT1H", "PLENARY_MAIL_TRIES_FOR", "PT9H"))))
        .containsExactly("PLENARY_MAIL_TRIES_FOR must be ten times PLENARY_MAIL_GRACE at least.");
  }

  @Test
  void mailFromTheHostWhereWeAreFoundUnlessAnotherIsNamed() {
    URI url = URI.create("https://forum.example:8443");
    assertThat(read(Map.of()).mail().domain(url)).isEqualTo("forum.example");
    assertThat(read(Map.of("PLENARY_MAIL_DOMAIN", "mail.example")).mail().domain(url))
        .isEqualTo("mail.example");
  }

  @Test
  void neverShowSecrets() {
    assertThat(read(Map.of()).toString()).doesNotContain("swordfish", "sesame");
    assertThat(read(mail("mail.example:587", "required")).toString()).doesNotContain("abracadabra");
    assertThat(refusal(() -> read(Map.of("PLENARY_KEYCLOAK_URL", "http://us:sesame@host"))))
        .singleElement()
        .asString()
        .startsWith("PLENARY_KEYCLOAK_URL: its value is not an http or https address")
        .doesNotContain("sesame");
  }

  private static Settings read(Map<String, String> variables) {
    var environment = new HashMap<>(SECRETS);
    environment.putAll(variables);
    return Settings.read(environment);
  }

  private static List<String> refusal(Runnable reading) {
    var refusal = catchThrowableOfType(SettingsException.class, reading::run);
    return Objects.requireNonNull(refusal.getMessage()).lines().toList();
  }
}
