package org.plenary.export;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.Fields;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.RawField;
import org.plenary.discussion.Discussion;
import org.plenary.member.Author;
import org.plenary.post.Post;
import org.plenary.post.PostOrder;

/**
 * Mail, as it came in time, in the form mboxrd (RFC 4155): every reader of archives can read it,
 * our own makes the same tree of it. Addresses of senders are none: nobody can have one there.
 */
public final class MboxForm implements ExportForm {

  private static final DateTimeFormatter SEPARATED =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH);
  private static final Pattern SEPARATOR = Pattern.compile("(?md)^(>*From )");

  private final Permalinks links;
  private final MailParts parts;
  private String title = "";

  public MboxForm(Permalinks links) {
    this.links = links;
    this.parts = new MailParts(links);
  }

  @Override
  public PostOrder order() {
    return PostOrder.TIME;
  }

  @Override
  public boolean isMail() {
    return true;
  }

  @Override
  public Buffer opening(Discussion discussion) {
    title = Plain.line(discussion.title());
    return Buffer.buffer();
  }

  @Override
  public Buffer entry(Entry entry) {
    Post post = entry.post();
    Mailbox sender = sender(post);
    String mail = written(message(post, sender, entry.mail().orElseThrow()));
    String separated =
        "From %s %s\n%s\n"
            .formatted(
                sender.getAddress(),
                SEPARATED.format(post.createdAt().atOffset(ZoneOffset.UTC)),
                SEPARATOR.matcher(mail).replaceAll(">$1"));
    return Buffer.buffer(separated.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Mailbox sender(Post post) {
    String handle = post.author().flatMap(Author::handle).orElseGet(() -> TextForm.state(post));
    String name = post.author().map(Author::name).orElseGet(() -> TextForm.state(post));
    return new Mailbox(Plain.line(name), handle, links.host() + ".invalid");
  }

  private Message message(Post post, Mailbox sender, MailTrace trace) {
    Message.Builder message =
        Message.Builder.of()
            .setField(Fields.version("1.0"))
            .setFrom(sender)
            .setDate(Date.from(post.createdAt()))
            .setSubject(subject(trace))
            .addField(new RawField("Message-ID", bracketed(List.of(trace.messageId()))));
    trace
        .answered()
        .map(List::of)
        .ifPresent(id -> message.addField(new RawField("In-Reply-To", bracketed(id))));
    if (!trace.references().isEmpty()) {
      message.addField(new RawField("References", bracketed(trace.references())));
    }
    message.addField(new RawField("Content-Language", post.language()));
    message.addField(new RawField("Archived-At", "<" + links.of(post.id()) + ">"));
    return parts.addTo(message, post).build();
  }

  private String subject(MailTrace trace) {
    return trace.subject().orElseGet(() -> trace.answered().isEmpty() ? title : "Re: " + title);
  }

  private static String bracketed(List<String> ids) {
    return ids.stream().collect(Collectors.joining("> <", "<", ">"));
  }

  // Every byte as one letter, with the line ends of an archive, the last of which is there.
  private static String written(Message message) {
    try {
      byte[] bytes = DefaultMessageWriter.asBytes(message);
      String mail = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
      return mail.endsWith("\n") ? mail : mail + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
