package org.plenary.server.settings;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.letter.PostalPace;
import org.plenary.mailaddress.AddressLimits;

/** Mail that goes out. */
public record MailSettings(
    @Setting(
            name = "PLENARY_MAIL_RELAY",
            standard = "none",
            meaning =
                "Who takes our mail: a host and its port; without one nothing is mailed, and no"
                    + " letter is made.")
        RelayAddress relay,
    @Setting(
            name = "PLENARY_MAIL_TLS",
            standard = "required",
            meaning =
                "How the way there is closed to others: required and optional by STARTTLS, implicit"
                    + " from the first byte. A relay on this machine is not required to; elsewhere"
                    + " a password only goes over a way that is closed for sure.")
        RelaySafety safety,
    @Setting(
            name = "PLENARY_MAIL_CA",
            standard = "none",
            meaning =
                "A file of certificates in PEM whose holders vouch for the relay; none for those"
                    + " whom Java trusts.")
        CertificatesFile authority,
    @Setting(
            name = "PLENARY_MAIL_USER",
            standard = "none",
            meaning = "As whom we sign in at the relay; none where it asks for nobody.")
        String user,
    @Setting(
            name = "PLENARY_MAIL_PASSWORD",
            standard = "none",
            meaning = "The password of that user.",
            secret = true)
        String password,
    @Setting(
            name = "PLENARY_MAIL_DOMAIN",
            standard = "none",
            meaning =
                "What stands behind the @ of our own addresses; the host of PLENARY_PUBLIC_URL"
                    + " where none is named.")
        HostName domain,
    @Setting(
            name = "PLENARY_MAIL_GRACE",
            standard = "PT3M",
            meaning =
                "How long a post waits before it is mailed, so that its author can mend it first.",
            range = {"PT0S", "PT1H"})
        Duration grace,
    @Setting(
            name = "PLENARY_MAIL_CONNECTIONS",
            standard = "8",
            meaning = "The most connections to the relay that one server holds.",
            range = {"1", "100"})
        int connections,
    @Setting(
            name = "PLENARY_MAIL_BATCH",
            standard = "20",
            meaning = "How many letters one server has in hand at most.",
            range = {"1", "1000"})
        int batch,
    @Setting(
            name = "PLENARY_MAIL_PACE",
            standard = "100",
            meaning =
                "How many letters a second one server hands over; what else it does has the rest"
                    + " of the time.",
            range = {"1", "10000"})
        int pace,
    @Setting(
            name = "PLENARY_MAIL_DOMAIN_PACE",
            standard = "100",
            meaning =
                "How many letters a second one server hands over to readers of one and the same"
                    + " domain.",
            range = {"1", "10000"})
        int domainPace,
    @Setting(
            name = "PLENARY_MAIL_TRIES_FOR",
            standard = "P5D",
            meaning =
                "How old a letter grows that the relay puts off, or while the relay is away, until"
                    + " it is given up.",
            range = {"PT1M", "P30D"})
        Duration triesFor,
    @Setting(
            name = "PLENARY_MAIL_KEPT",
            standard = "P14D",
            meaning = "How long it is known what was sent to whom, without its words.",
            range = {"PT1H", "P365D"})
        Duration kept,
    @Setting(
            name = "PLENARY_MAIL_DIGEST_HOUR",
            standard = "7",
            meaning = "At which hour of the day, where their reader lives, digests come.",
            range = {"0", "23"})
        int digestHour,
    @Setting(
            name = "PLENARY_MAIL_INBOUND_BYTES",
            standard = "1000000",
            meaning = "How long a mail may be that a relay brings back.",
            range = {"10000", "50000000"})
        int inboundBytes,
    @Setting(
            name = "PLENARY_MAIL_DKIM_SELECTOR",
            standard = "none",
            meaning =
                "Under which name in the DNS others find the key that signs; none where the relay"
                    + " signs.")
        HostName dkimSelector,
    @Setting(
            name = "PLENARY_MAIL_DKIM_KEY",
            standard = "none",
            meaning =
                "What signs mail: a file with an RSA key as openssl genpkey writes it, the same on"
                    + " all nodes.")
        DkimKeyFile dkimKey,
    @Setting(
            name = "PLENARY_MAIL_TIMEOUT",
            standard = "PT30S",
            meaning =
                "How long the relay may be silent; four times as long may a letter take in all.",
            range = {"PT0.1S", "PT10M"})
        Duration timeout,
    @Setting(
            name = "PLENARY_MAIL_FAILURES",
            standard = "3",
            meaning =
                "How often in a week, half a day apart, mail to an address must come back for good"
                    + " until it is sent nothing more.",
            range = {"1", "100"})
        int failures) {

  private static final String NONE = "none";
  private static final int SILENCES = 4;

  // A post that is edited waits five times as long.
  private static final int GRACES = 10;

  /** What of it does not go together. */
  List<String> faults() {
    List<String> errors = new ArrayList<>();
    if (!user.equals(NONE) && !safety.isSure() && relay.isElsewhere()) {
      errors.add(
          "PLENARY_MAIL_TLS must be required or implicit: others could read PLENARY_MAIL_PASSWORD"
              + " on its way.");
    }
    if (user.equals(NONE) != password.equals(NONE)) {
      errors.add("PLENARY_MAIL_USER and PLENARY_MAIL_PASSWORD belong together.");
    }
    if (dkimSelector.host().isEmpty() != dkimKey.path().isEmpty()) {
      errors.add("PLENARY_MAIL_DKIM_SELECTOR and PLENARY_MAIL_DKIM_KEY belong together.");
    }
    if (triesFor.compareTo(grace.multipliedBy(GRACES)) < 0) {
      errors.add("PLENARY_MAIL_TRIES_FOR must be ten times PLENARY_MAIL_GRACE at least.");
    }
    return errors;
  }

  /** How the way to the relay is closed to others. */
  public RelaySafety way() {
    return safety == RelaySafety.REQUIRED && !relay.isElsewhere() ? RelaySafety.NEVER : safety;
  }

  /** What an operator gave; empty where they gave nothing. */
  public Optional<String> given(String value) {
    return Optional.of(value).filter(text -> !text.equals(NONE));
  }

  /** How long one letter may take at the relay. */
  public Duration longest() {
    return timeout.multipliedBy(SILENCES);
  }

  /** When mail to an address rests. */
  public AddressLimits failing() {
    return AddressLimits.of(failures);
  }

  /** How the post office works. */
  public PostalPace postalPace() {
    return PostalPace.of(batch, connections, longest(), pace, domainPace, triesFor);
  }

  /** What stands behind the @ of our own addresses. */
  public String domain(URI publicUrl) {
    return domain.or(publicUrl);
  }

  @Override
  public String toString() {
    return "%s, tls %s".formatted(relay, safety);
  }
}
