package org.plenary.devstack;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** How mails look on the stack's page. Nothing of theirs is markup there. */
final class MailboxHtml {

  private MailboxHtml() {}

  static String page(String title, String body) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <title>%1$s</title>
    <style>
    body { font: 1rem/1.4 sans-serif; margin: 1rem auto; max-width: 70rem; padding: 0 1rem }
    td, th { padding: .2rem .8rem .2rem 0; text-align: start; vertical-align: top }
    td, dd, pre { overflow-wrap: anywhere }
    pre { border-block: 1px solid; padding-block: 1rem; white-space: pre-wrap }
    iframe { border: 1px solid; height: 40rem; width: 100%% }
    </style>
    </head>
    <body>
    <h1 dir="auto">%1$s</h1>
    %2$s
    </body>
    </html>
    """
        .formatted(text(title.isEmpty() ? "(no subject)" : title), body);
  }

  static String list(String rows, Optional<Integer> older) {
    if (rows.isEmpty()) {
      return "<p>No mail has been sent.</p>";
    }
    return "<table><thead><tr><th>To</th><th>From</th><th>Subject</th><th>Date</th></tr></thead>"
        + "<tbody>%s</tbody></table>".formatted(rows)
        + older.map("<p><a href=\"/?before=%d\">Older</a></p>"::formatted).orElse("");
  }

  static String row(int number, KeptMail mail) {
    return """
    <tr><td>%s</td><td dir="auto">%s</td>\
    <td dir="auto"><a href="/%d">%s</a></td><td>%s</td></tr>
    """
        .formatted(
            text(mail.head("Delivered-To")),
            text(mail.head("From")),
            number,
            text(subject(mail)),
            text(mail.head("Date")));
  }

  private static String subject(KeptMail mail) {
    String subject = mail.head("Subject");
    return subject.isEmpty() ? "(no subject)" : subject;
  }

  static String mail(int number, KeptMail mail) throws IOException {
    String html = mail.part("text/html").isPresent() ? frame(number) : "";
    return "<p><a href=\"/\">All mails</a> · <a href=\"/%d/raw\">As it came</a></p>"
            .formatted(number)
        + "<pre dir=\"auto\">%s</pre>".formatted(text(mail.part("text/plain").orElse("")))
        + html
        + "<h2>Head</h2><table><tbody>%s</tbody></table>".formatted(head(mail));
  }

  private static String frame(int number) {
    return "<h2>HTML</h2><iframe sandbox title=\"HTML\" src=\"/%d/html\"></iframe>"
        .formatted(number);
  }

  private static String head(KeptMail mail) {
    return mail.head().stream()
        .map(
            line ->
                "<tr><th>%s</th><td>%s</td></tr>".formatted(text(line.name()), text(line.value())))
        .collect(Collectors.joining());
  }

  private static String text(String text) {
    return Entities.escape(text);
  }
}
