package org.plenary.web.page;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Time zones that a form proposes, by their places; it takes others too. */
public final class Zones {

  private static final Pattern PLACE =
      Pattern.compile(
          "(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

  /** By continent and ocean. */
  public static final List<String> PROPOSED =
      Stream.concat(Stream.of("UTC"), ZoneId.getAvailableZoneIds().stream().filter(Zones::isPlace))
          .sorted()
          .toList();

  private Zones() {}

  private static boolean isPlace(String zone) {
    return PLACE.matcher(zone).matches();
  }
}
