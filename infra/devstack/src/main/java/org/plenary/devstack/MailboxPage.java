package org.plenary.devstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mails of a stack in a browser: the last ones as a list, each as text, as HTML that can do
 * nothing, and as it came.
 */
record MailboxPage(KeptMails mails) implements HttpHandler {

  private static final Pattern MAIL = Pattern.compile("/(\\d{1,9})(/html|/raw)?");
  private static final Pattern BEFORE = Pattern.compile("before=(\\d{1,9})");
  private static final int A_PAGE = 100;

  private static final String OWN =
      "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";
  private static final String IN_ITS_FRAME =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

  private record Answer(int status, String type, String policy, ByteBuffer body) {

    static Answer page(int status, String title, String body) {
      return new Answer(status, "text/html", OWN, bytes(MailboxHtml.page(title, body)));
    }

    static ByteBuffer bytes(String text) {
      return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      var head = exchange.getResponseHeaders();
      head.set("Content-Type", answer.type() + "; charset=utf-8");
      head.set("Content-Security-Policy", answer.policy());
      head.set("X-Content-Type-Options", "nosniff");
      head.set("Referrer-Policy", "no-referrer");
      head.set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(answer.status(), answer.body().remaining());
      exchange.getResponseBody().write(answer.body().array());
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Matcher mail = MAIL.matcher(path);
    if (!exchange.getRequestMethod().equals("GET")) {
      return Answer.page(405, "Only for reading", "");
    }
    if (path.equals("/")) {
      return list(before(Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("")));
    }
    return mail.matches()
        ? mail(Integer.parseInt(mail.group(1)), Optional.ofNullable(mail.group(2)).orElse(""))
        : notThere();
  }

  private static int before(String query) {
    Matcher before = BEFORE.matcher(query);
    return before.matches() ? Integer.parseInt(before.group(1)) : Integer.MAX_VALUE;
  }

  private static Answer notThere() {
    return Answer.page(404, "This mail is not here", "<p><a href=\"/\">All mails</a></p>");
  }

  private Answer list(int before) throws IOException {
    List<Integer> numbers = mails.before(before, A_PAGE);
    var rows = new StringBuilder();
    for (int number : numbers) {
      Optional<byte[]> bytes = mails.bytes(number);
      if (bytes.isPresent()) {
        rows.append(MailboxHtml.row(number, KeptMail.of(bytes.get())));
      }
    }
    Optional<Integer> older = numbers.stream().skip(A_PAGE - 1).findFirst();
    return Answer.page(200, "Mail", MailboxHtml.list(rows.toString(), older));
  }

  private Answer mail(int number, String form) throws IOException {
    Optional<byte[]> bytes = mails.bytes(number);
    if (bytes.isEmpty()) {
      return notThere();
    }
    return switch (form) {
      case "/raw" -> new Answer(200, "text/plain", OWN, ByteBuffer.wrap(bytes.get()));
      case "/html" -> html(KeptMail.of(bytes.get()));
      default -> whole(number, KeptMail.of(bytes.get()));
    };
  }

  private static Answer html(KeptMail mail) throws IOException {
    String html = mail.part("text/html").orElse("");
    return new Answer(200, "text/html", IN_ITS_FRAME, Answer.bytes(html));
  }

  private static Answer whole(int number, KeptMail mail) throws IOException {
    String body = MailboxHtml.mail(number, mail);
    return Answer.page(200, mail.head("Subject"), body);
  }
}
