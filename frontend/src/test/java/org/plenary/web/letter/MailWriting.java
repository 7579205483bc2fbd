package org.plenary.web.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.plenary.letter.Mail;

/** Mails as they travel (RFC 5322), each time the same bytes. */
final class MailWriting {

  private static final NameValuePair UTF_8 = new NameValuePair("charset", "UTF-8");
  private static final BasicBodyFactory BODIES = new BasicBodyFactory();

  private MailWriting() {}

  static byte[] bytes(Mail mail) {
    Message.Builder message = Message.Builder.of();
    mail.headers().forEach((name, value) -> message.addField(new RawField(name, value)));
    var both =
        MultipartBuilder.create("alternative")
            .addBodyPart(part(mail.text(), "text/plain"))
            .addBodyPart(part(mail.html(), "text/html"))
            .build();
    message
        .addField(new RawField("MIME-Version", "1.0"))
        .setBody(both)
        .setContentType("multipart/alternative", new NameValuePair("boundary", "=_alternative"));
    try {
      return DefaultMessageWriter.asBytes(message.build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BodyPartBuilder part(String words, String type) {
    return BodyPartBuilder.create()
        .setBody(BODIES.textBody(words.replace("\n", "\r\n"), StandardCharsets.UTF_8))
        .setContentType(type, UTF_8)
        .setContentTransferEncoding("quoted-printable");
  }

  /** As who gets it reads it. */
  static Message parsed(Mail mail) {
    try {
      return new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes(mail)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
