package org.plenary.server.settings;

import org.plenary.web.door.Proxies;
import org.plenary.web.door.Proxies.Forwarding;

/** What stands between people and the public door. */
public record ProxySettings(
    @Setting(
            name = "PLENARY_TRUSTED_PROXIES",
            standard = "none",
            meaning =
                "The addresses of the proxies in front of it, by which limits know from where people"
                    + " come.")
        AddressRanges trusted,
    @Setting(
            name = "PLENARY_PROXY_HEADER",
            standard = "X-Forwarded-For",
            meaning = "The header in which all of them say it.")
        Forwarding header) {

  public Proxies proxies() {
    return Proxies.of(trusted.ranges(), header);
  }
}
