package org.plenary.server.settings;

/** Read by logback.xml itself, named here so that it is documented and checked. */
public record LogSettings(
    @Setting(
            name = "PLENARY_LOG_FORMAT",
            standard = "json",
            meaning = "How log lines are written: json or text.")
        LogFormat format) {

  /** The forms of a log line. */
  public enum LogFormat {
    JSON,
    TEXT
  }
}
