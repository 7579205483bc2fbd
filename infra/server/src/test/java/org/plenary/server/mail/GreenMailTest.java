package org.plenary.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Vertx;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.letter.Mail;
import org.plenary.letter.Relay.Answer;
import org.plenary.letter.RelayContract;

class GreenMailTest {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final String TO = "ada@post.example";

  private final Vertx vertx = Vertx.vertx();
  private final GreenMail mailbox =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  @TempDir private static Path directory;
  private static KeyPair keys;
  private static Path keyFile;

  @BeforeAll
  static void makeKeys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
    keyFile = Files.writeString(directory.resolve("dkim.pem"), pem(keys.getPrivate().getEncoded()));
  }

  @BeforeEach
  void open() {
    mailbox.setUser("forum@forum.example", "forum", "abracadabra");
    mailbox.start();
  }

  @AfterEach
  void close() {
    vertx.close().await();
    mailbox.stop();
  }

  @Test
  void textAndHtmlArriveAsTheyWereWritten() throws Exception {
    assertThat(hand(mail("Ñandú, 木曜日 and =20\n\n-- \nthe forum\n")))
        .isEqualTo(new Answer.Accepted());
    var parts = (MimeMultipart) only().getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(lines(parts.getBodyPart(0).getContent()))
        .isEqualTo("Ñandú, 木曜日 and =20\n\n-- \nthe forum");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    assertThat(lines(parts.getBodyPart(1).getContent())).isEqualTo("<p>Ñandú</p>");
    assertThat(only().getSubject()).isEqualTo("Quórum");
  }

  private static String lines(Object text) {
    return text.toString().replace("\r\n", "\n").stripTrailing();
  }

  @Test
  void whoSignsInIsLetIn() {
    assertThat(
            hand(mail("a"), "PLENARY_MAIL_USER", "forum", "PLENARY_MAIL_PASSWORD", "abracadabra"))
        .isEqualTo(new Answer.Accepted());
    assertThat(mailbox.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aWrongPasswordIsHeldAgainstNoLetter() {
    assertThat(hand(mail("a"), "PLENARY_MAIL_USER", "forum", "PLENARY_MAIL_PASSWORD", "wrong"))
        .isInstanceOf(Answer.Broken.class);
    assertThat(mailbox.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We have it.\n",
        "",
        "Ñandú  with  spaces \n\n\n\nand lines\n\n\n",
        ".\n..\n.dots\n-- \n",
        "a\r\nb\u2028c\u0085d\r\n"
      })
  void whatIsSignedIsFoundWhole(String text) throws Exception {
    handSigned(mail(text));
    String raw = raw(only());
    assertThat(raw).contains("d=forum.example;", "s=autumn;", "a=rsa-sha256;");
    assertThat(DkimCheck.isWhole(raw, keys.getPublic())).isTrue();
    assertThat(DkimCheck.isWhole(raw.replace("forum@forum", "chair@forum"), keys.getPublic()))
        .isFalse();
    assertThat(DkimCheck.isWhole(raw.replace("</p>", "!</p>"), keys.getPublic())).isFalse();
  }

  // What is signed is gone over for each line end of a run.
  @ParameterizedTest
  @ValueSource(strings = {"\n", " \n", "\t\n \n"})
  void blankLinesAreSignedAsSoonAsWords(String blank) {
    int length = 30_000;
    time("a\n".repeat(length / 2));
    Duration words = time("a\n".repeat(length / 2));
    Duration blanks = time("a" + blank.repeat(length / blank.length()) + "b");
    assertThat(blanks).isLessThan(words.multipliedBy(10));
  }

  private Duration time(String text) {
    var mail = new Mail("b1@forum.example", TO, mail(text).headers(), text, text);
    long begun = System.nanoTime();
    assertThat(handSigned(mail)).isEqualTo(new Answer.Accepted());
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private Answer handSigned(Mail mail) {
    return hand(
        mail, "PLENARY_MAIL_DKIM_SELECTOR", "autumn", "PLENARY_MAIL_DKIM_KEY", keyFile.toString());
  }

  private static String pem(byte[] key) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(key)
        + "\n-----END PRIVATE KEY-----\n";
  }

  private static String raw(MimeMessage message) throws Exception {
    var bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private MimeMessage only() {
    assertThat(mailbox.getReceivedMessages()).hasSize(1);
    return mailbox.getReceivedMessages()[0];
  }

  private static Mail mail(String text) {
    var headers = new LinkedHashMap<>(RelayContract.mail(TO).headers());
    headers.put("Subject", "=?UTF-8?Q?Qu=C3=B3rum?=");
    headers.put("References", "<a-rather-long-one@forum.example> ".repeat(20).strip());
    return new Mail("b1@forum.example", TO, headers, text, "<p>Ñandú</p>");
  }

  private Answer hand(Mail mail, String... variables) {
    int port = mailbox.getSmtp().getPort();
    return new SmtpRelay(vertx, GivenRelay.config(port, variables), LONGEST).hand(mail).await();
  }
}
