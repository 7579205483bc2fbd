package org.plenary.letter;

import java.util.Locale;

/** How somebody is mailed what their inbox tells. */
public enum MailWay {
  AT_ONCE,
  /** In a digest at seven in the morning of their zone. */
  DAILY,
  /** The same on Mondays. */
  WEEKLY,
  /** In the inbox alone. */
  NEVER;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** The value of the enum type {@code mail_way} in PostgreSQL. */
  public String sqlName() {
    return sqlName;
  }

  public static MailWay ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
