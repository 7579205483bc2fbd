package org.plenary.server.settings;

import java.util.List;
import java.util.Map;

/** All settings of a server. */
public record Settings(
    HttpSettings http,
    ProxySettings proxies,
    ManagementSettings management,
    DatabaseSettings database,
    PartSettings parts,
    SearchSettings search,
    SessionSettings sessions,
    ReconciliationSettings reconciliation,
    TokenSettings tokens,
    InvitationSettings invitations,
    WritingSettings writing,
    ModerationSettings moderation,
    ReportSettings reports,
    CaseSettings cases,
    LiveSettings live,
    FollowingSettings following,
    DraftSettings drafts,
    AttachmentSettings attachments,
    ExportSettings exports,
    FeedSettings feeds,
    EmbedSettings embeds,
    DeclarationSettings declarations,
    RecordSettings publicRecord,
    ContentSettings content,
    MailSettings mail,
    LogSettings log) {

  public Settings {
    if (http.port() != 0 && http.port() == management.port()) {
      throw new SettingsException(
          List.of(
              "PLENARY_MANAGEMENT_PORT must differ from PLENARY_HTTP_PORT, which is %d too: health and metrics are not for the public."
                  .formatted(http.port())));
    }
    if (live.heartbeat().compareTo(http.idle()) >= 0) {
      throw new SettingsException(
          List.of(
              "PLENARY_LIVE_HEARTBEAT must be shorter than PLENARY_HTTP_IDLE: whoever follows would"
                  + " be cut off before they hear anything."));
    }
    if (!mail.faults().isEmpty()) {
      throw new SettingsException(mail.faults());
    }
  }

  static final List<Class<? extends Record>> GROUPS =
      List.of(
          HttpSettings.class,
          ProxySettings.class,
          ManagementSettings.class,
          DatabaseSettings.class,
          PartSettings.class,
          SearchSettings.class,
          SessionSettings.class,
          ReconciliationSettings.class,
          TokenSettings.class,
          InvitationSettings.class,
          WritingSettings.class,
          ModerationSettings.class,
          ReportSettings.class,
          CaseSettings.class,
          LiveSettings.class,
          FollowingSettings.class,
          DraftSettings.class,
          AttachmentSettings.class,
          ExportSettings.class,
          FeedSettings.class,
          EmbedSettings.class,
          DeclarationSettings.class,
          RecordSettings.class,
          ContentSettings.class,
          MailSettings.class,
          ImportSettings.class,
          LogSettings.class);

  /**
   * Reads the variables that begin with PLENARY_.
   *
   * @throws SettingsException naming every variable that is missing, malformed or unknown
   */
  public static Settings read(Map<String, String> environment) {
    var reader = new SettingsReader(environment);
    reader.check(GROUPS, GROUPS);
    return new Settings(
        reader.read(HttpSettings.class),
        reader.read(ProxySettings.class),
        reader.read(ManagementSettings.class),
        reader.read(DatabaseSettings.class),
        reader.read(PartSettings.class),
        reader.read(SearchSettings.class),
        reader.read(SessionSettings.class),
        reader.read(ReconciliationSettings.class),
        reader.read(TokenSettings.class),
        reader.read(InvitationSettings.class),
        reader.read(WritingSettings.class),
        reader.read(ModerationSettings.class),
        reader.read(ReportSettings.class),
        reader.read(CaseSettings.class),
        reader.read(LiveSettings.class),
        reader.read(FollowingSettings.class),
        reader.read(DraftSettings.class),
        reader.read(AttachmentSettings.class),
        reader.read(ExportSettings.class),
        reader.read(FeedSettings.class),
        reader.read(EmbedSettings.class),
        reader.read(DeclarationSettings.class),
        reader.read(RecordSettings.class),
        reader.read(ContentSettings.class),
        reader.read(MailSettings.class),
        reader.read(LogSettings.class));
  }

  /** The database alone, for commands that need no more. */
  public static DatabaseSettings readDatabase(Map<String, String> environment) {
    var reader = new SettingsReader(environment);
    reader.check(GROUPS, List.of(DatabaseSettings.class));
    return reader.read(DatabaseSettings.class);
  }

  /** The index, for commands that tend it. */
  public static SearchSettings readSearch(Map<String, String> environment) {
    var reader = new SettingsReader(environment);
    reader.check(GROUPS, List.of(SearchSettings.class));
    return reader.read(SearchSettings.class);
  }

  /** The public door, for commands that need to know where people find it. */
  public static HttpSettings readHttp(Map<String, String> environment) {
    var reader = new SettingsReader(environment);
    reader.check(GROUPS, List.of(HttpSettings.class));
    return reader.read(HttpSettings.class);
  }

  /** How much an import looks at, for that command. */
  public static ImportSettings readImport(Map<String, String> environment) {
    var reader = new SettingsReader(environment);
    reader.check(GROUPS, List.of(ImportSettings.class));
    return reader.read(ImportSettings.class);
  }
}
