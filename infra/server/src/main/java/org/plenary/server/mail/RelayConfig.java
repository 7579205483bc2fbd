package org.plenary.server.mail;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.mail.CanonicalizationAlgorithm;
import io.vertx.ext.mail.DKIMSignOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.plenary.server.settings.MailSettings;
import org.plenary.server.settings.RelayAddress.Place;
import org.plenary.server.settings.RelaySafety;

/** Sets the mail client up as operators want it. */
final class RelayConfig {

  // What tells who wrote what to whom, what it answers, and how it is ended (RFC 8058).
  private static final List<String> SIGNED =
      List.of(
          "From",
          "Reply-To",
          "To",
          "Subject",
          "Date",
          "Message-ID",
          "In-Reply-To",
          "References",
          "List-Id",
          "List-Post",
          "List-Unsubscribe",
          "List-Unsubscribe-Post",
          "Auto-Submitted",
          "MIME-Version",
          "Content-Type");

  private final MailSettings settings;
  private final String domain;

  /**
   * @param domain whose mail it is
   */
  RelayConfig(MailSettings settings, String domain) {
    this.settings = settings;
    this.domain = domain;
  }

  // Nothing is sent ahead of its answer: the client takes one answer of two lines for two answers.
  MailConfig at(Place relay) {
    var config = new MailConfig(relay.host(), relay.port());
    config.setOwnHostname(domain).setUserAgent("plenary").setMaxPoolSize(1).setPipelining(false);
    be(config);
    closeWay(config);
    settings
        .given(settings.user())
        .ifPresentOrElse(user -> signIn(config, user), () -> config.setLogin(LoginOption.DISABLED));
    signing().ifPresent(options -> config.setEnableDKIM(true).addDKIMSignOption(options));
    return config;
  }

  // A line is given back before it has been silent for too long.
  private void be(MailConfig config) {
    int silence = (int) settings.timeout().toMillis();
    config
        .setKeepAlive(true)
        .setKeepAliveTimeoutUnit(TimeUnit.MILLISECONDS)
        .setKeepAliveTimeout(Math.max(1, silence / 2));
    config
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setIdleTimeout(silence)
        .setConnectTimeout(silence);
  }

  private void closeWay(MailConfig config) {
    RelaySafety way = settings.way();
    config
        .setSsl(way == RelaySafety.IMPLICIT)
        .setStarttls(
            switch (way) {
              case REQUIRED -> StartTLSOptions.REQUIRED;
              case OPTIONAL -> StartTLSOptions.OPTIONAL;
              case IMPLICIT, NEVER -> StartTLSOptions.DISABLED;
            });
    settings
        .authority()
        .path()
        .map(file -> new PemTrustOptions().addCertPath(file.toString()))
        .ifPresent(config::setTrustOptions);
  }

  private void signIn(MailConfig config, String user) {
    config
        .setLogin(LoginOption.REQUIRED)
        .setAuthMethods("PLAIN LOGIN")
        .setUsername(user)
        .setPassword(settings.password());
  }

  private Optional<DKIMSignOptions> signing() {
    return settings
        .dkimKey()
        .secret()
        .flatMap(key -> settings.dkimSelector().host().map(selector -> signing(selector, key)));
  }

  private DKIMSignOptions signing(String selector, String key) {
    return new DKIMSignOptions()
        .setSdid(domain)
        .setSelector(selector)
        .setPrivateKey(key)
        .setHeaderCanonAlgo(CanonicalizationAlgorithm.RELAXED)
        .setBodyCanonAlgo(CanonicalizationAlgorithm.RELAXED)
        .setSignedHeaders(SIGNED);
  }
}
