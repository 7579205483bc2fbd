package org.plenary.server.settings;

import java.time.Duration;
import org.plenary.live.LivePace;
import org.plenary.web.door.StreamLimits;

/** Live events. */
public record LiveSettings(
    @Setting(
            name = "PLENARY_LIVE_LOOK",
            standard = "PT0.1S",
            meaning = "How often a node looks for what happened.",
            range = {"PT0.01S", "PT0.25S"})
        Duration look,
    @Setting(
            name = "PLENARY_LIVE_RETENTION",
            standard = "P7D",
            meaning = "How long events are kept for those who come back to follow them.",
            range = {"PT1H", "P365D"})
        Duration retention,
    @Setting(
            name = "PLENARY_LIVE_HEARTBEAT",
            standard = "PT15S",
            meaning =
                "How often those who follow are told that they still do, and how long one of them"
                    + " may not read; shorter than PLENARY_HTTP_IDLE.",
            range = {"PT1S", "PT1M"})
        Duration heartbeat,
    @Setting(
            name = "PLENARY_LIVE_QUEUE_BYTES",
            standard = "65536",
            meaning = "How many bytes wait for somebody who follows and does not read.",
            range = {"1024", "16777216"})
        int queueBytes,
    @Setting(
            name = "PLENARY_LIVE_MOST",
            standard = "10000",
            meaning = "How many follow live events on one node; more answer 503.",
            range = {"0", "1000000"})
        int most,
    @Setting(
            name = "PLENARY_LIVE_MOST_ANONYMOUS",
            standard = "8000",
            meaning = "How many of them nobody knows; more answer 503.",
            range = {"0", "1000000"})
        int mostAnonymous,
    @Setting(
            name = "PLENARY_LIVE_MOST_MEMBER",
            standard = "20",
            meaning = "How many of them are one member's; more answer 429.",
            range = {"0", "10000"})
        int mostOfMember) {

  public LivePace pace() {
    return new LivePace(look, retention);
  }

  public StreamLimits limits() {
    return new StreamLimits(heartbeat, queueBytes, most, mostAnonymous, mostOfMember);
  }
}
