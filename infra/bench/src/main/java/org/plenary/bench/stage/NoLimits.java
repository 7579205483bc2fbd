package org.plenary.bench.stage;

import java.util.Map;

/** Settings under which whoever measures may write as much as they like. */
public final class NoLimits {

  private static final String MOST = "1000000";

  public static final Map<String, String> SETTINGS =
      Map.of(
          "PLENARY_POSTING_NEW_HOURLY", MOST,
          "PLENARY_POSTING_HOURLY", MOST,
          "PLENARY_POSTING_FORUM_HOURLY", MOST,
          "PLENARY_POSTING_NETWORK_HOURLY", MOST);

  private NoLimits() {}
}
