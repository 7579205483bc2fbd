package org.plenary.server.settings;

import java.net.URI;
import java.time.Duration;
import org.plenary.web.door.FeedLimits;

/** What is given to those who read feeds, or search the web. */
public record FeedSettings(
    @Setting(
            name = "PLENARY_FEEDS_ENTRIES",
            standard = "50",
            meaning = "How many entries a feed has where its address does not say.",
            range = {"1", "100"})
        int entries,
    @Setting(
            name = "PLENARY_FEEDS_AGE",
            standard = "PT25S",
            meaning =
                "How long others may keep a public feed or an embed; components ask every 30"
                    + " seconds, and what is taken away is gone from chapters' pages after both.",
            range = {"PT0S", "PT30S"})
        Duration age,
    @Setting(
            name = "PLENARY_FEEDS_KEPT_BYTES",
            standard = "16777216",
            meaning = "How many bytes of feeds a server keeps while nothing in them changes.",
            range = {"0", "1073741824"})
        int keptBytes,
    @Setting(
            name = "PLENARY_FEEDS_AUTHORITY",
            standard = "none",
            meaning =
                "The host under which posts are known for ever, in feeds (RFC 4151), mail and"
                    + " exports; that of the public URL where none is named. Keep it when the host"
                    + " changes.")
        HostName authority,
    @Setting(
            name = "PLENARY_SITEMAP_ADDRESSES",
            standard = "10000",
            meaning = "How many discussions a file of the sitemap lists at most.",
            range = {"1", "10000"})
        int sitemapAddresses) {

  /**
   * @param publicUrl after whose host entries are known where no authority is named
   */
  public FeedLimits limits(URI publicUrl) {
    return new FeedLimits(entries, age, keptBytes, authority.or(publicUrl));
  }
}
