package org.plenary.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.client.SmartClient;

class MailboxTest {

  private static final String MAIL =
      """
      From: =?UTF-8?Q?Am=C3=ADna?= <global.encryption@plenary.invalid>
      To: maya@plenary.invalid
      Subject: =?UTF-8?B?PGI+S2V5czwvYj4=?=
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="="

      --=
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      Who holds the keys=3F <script>alert(1)</script>
      --=
      Content-Type: text/html; charset=utf-8

      <p>Who holds the <em>keys</em>?</p>
      --=--
      """
          .replace("\n", "\r\n");

  @TempDir private Path folder;
  private int relay;
  private int page;
  private Mailbox mailbox;

  @BeforeEach
  void open() {
    int[] ports = Ports.free(2);
    relay = ports[0];
    page = ports[1];
    mailbox = mailbox();
  }

  private Mailbox mailbox() {
    return Mailbox.open(new KeptMails(folder.resolve("mails"), 3), relay, page);
  }

  @AfterEach
  void close() {
    mailbox.close();
  }

  @Test
  void showsWhatWasSentToWhom() throws Exception {
    assertThat(get("/").body()).contains("No mail has been sent");
    send("maya@plenary.invalid");
    assertThat(get("/").body())
        .contains("maya@plenary.invalid", "Amína", "<a href=\"/1\">&lt;b&gt;Keys&lt;/b&gt;</a>");
    assertThat(get("/1").body())
        .contains("Who holds the keys? &lt;script&gt;", "<iframe sandbox", "src=\"/1/html\"")
        .contains("<th>Return-Path</th><td>&lt;bounce@plenary.invalid&gt;</td>");
  }

  @Test
  void letsTheHtmlOfAMailDoNothing() throws Exception {
    send("maya@plenary.invalid");
    HttpResponse<String> html = get("/1/html");
    assertThat(html.body()).contains("<p>Who holds the <em>keys</em>?</p>");
    assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "sandbox");
  }

  @Test
  void givesEachAsItCame() throws Exception {
    send("maya@plenary.invalid");
    HttpResponse<String> raw = get("/1/raw");
    assertThat(raw.body()).endsWith(MAIL).contains("Delivered-To: maya@plenary.invalid\r\n");
    assertThat(raw.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
  }

  @Test
  void keepsTheLastOnesAlsoWhenItStartsAgain() throws Exception {
    for (int i = 1; i <= 4; i++) {
      send("reader%d@plenary.invalid".formatted(i));
    }
    mailbox.close();
    mailbox = mailbox();
    send("reader5@plenary.invalid");
    assertThat(get("/").body())
        .containsSubsequence("reader5@", "reader4@", "reader3@")
        .doesNotContain("reader2@");
    assertThat(get("/2").statusCode()).isEqualTo(404);
    assertThat(get("/?before=5").body()).contains("reader4@").doesNotContain("reader5@");
  }

  @Test
  void answersWhatIsNotThere() throws Exception {
    assertThat(get("/99999999999").statusCode()).isEqualTo(404);
    assertThat(get("/../stack.json").statusCode()).isEqualTo(404);
  }

  private void send(String to) throws IOException {
    SmartClient client = SmartClient.createAndConnect("127.0.0.1", relay, "localhost");
    client.from("bounce@plenary.invalid");
    client.to(to);
    client.dataStart();
    client.dataWrite(MAIL.getBytes(StandardCharsets.UTF_8));
    client.dataEnd();
    client.quit();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + page + path);
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }
}
