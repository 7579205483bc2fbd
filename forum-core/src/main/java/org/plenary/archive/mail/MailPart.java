package org.plenary.archive.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.jspecify.annotations.Nullable;
import org.plenary.text.Addresses;

/** What a part of a mail says of itself. */
final class MailPart {

  private static final int LONGEST = 255;
  private static final Addresses ADDRESSES = new Addresses();
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");

  private final Entity entity;

  MailPart(Entity entity) {
    this.entity = entity;
  }

  /** In lower case, without parameters. */
  String mediaType() {
    String type = entity.getMimeType();
    String known = type == null ? "text/plain" : type.toLowerCase(Locale.ROOT);
    return shortened(CONTROLS.matcher(known).replaceAll(""));
  }

  /** Whether people read it in the mail, and not beside it. */
  boolean isShownText() {
    boolean text = mediaType().equals("text/plain") || isHtml();
    return text && !"attachment".equalsIgnoreCase(entity.getDispositionType());
  }

  boolean isHtml() {
    return mediaType().equals("text/html");
  }

  /** As the sender called it, without folders; else by its type. */
  String fileName() {
    String given = Optional.ofNullable(entity.getFilename()).or(() -> parameter("name")).orElse("");
    String name = FOLDERS.matcher(MailHeader.decoded(given)).replaceAll("");
    String clean = CONTROLS.matcher(ADDRESSES.mask(name)).replaceAll(" ").strip();
    return clean.isEmpty() ? mediaType().replace('/', '.') : shortened(clean);
  }

  boolean isFlowed() {
    return parameter("format").filter("flowed"::equalsIgnoreCase).isPresent();
  }

  boolean isDelSp() {
    return parameter("delsp").filter("yes"::equalsIgnoreCase).isPresent();
  }

  Optional<String> charset() {
    return parameter("charset");
  }

  private Optional<String> parameter(String name) {
    return entity.getHeader().getField("Content-Type") instanceof ContentTypeField type
        ? nonNull(type.getParameter(name))
        : Optional.empty();
  }

  private static Optional<String> nonNull(@Nullable String value) {
    return Optional.ofNullable(value);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
