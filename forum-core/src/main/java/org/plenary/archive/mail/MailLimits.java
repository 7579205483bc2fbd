package org.plenary.archive.mail;

/**
 * How much of a message is looked at.
 *
 * @param bytes of a whole message
 * @param headers lines of its header
 * @param parts of all depths
 * @param depth of parts in parts
 * @param characters of text in the post
 */
public record MailLimits(int bytes, int headers, int parts, int depth, int characters) {

  /** 10 MiB, 1,000 header fields, 500 parts, 20 deep, a million characters. */
  public static final MailLimits STANDARD = new MailLimits(10 << 20, 1000, 500, 20, 1_000_000);
}
