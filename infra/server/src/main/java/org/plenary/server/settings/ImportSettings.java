package org.plenary.server.settings;

import org.plenary.archive.mail.MailLimits;

/** How much of an archive's message is looked at; more is refused. */
public record ImportSettings(
    @Setting(
            name = "PLENARY_IMPORT_BYTES",
            standard = "10485760",
            meaning = "The most bytes of an imported message.",
            range = {"1", "1073741824"})
        int bytes,
    @Setting(
            name = "PLENARY_IMPORT_HEADERS",
            standard = "1000",
            meaning = "The most header fields of an imported message.",
            range = {"1", "1000000"})
        int headers,
    @Setting(
            name = "PLENARY_IMPORT_PARTS",
            standard = "500",
            meaning = "The most parts of an imported message, at all depths.",
            range = {"1", "1000000"})
        int parts,
    @Setting(
            name = "PLENARY_IMPORT_DEPTH",
            standard = "20",
            meaning = "How deep the parts of an imported message may be nested.",
            range = {"1", "1000"})
        int depth,
    @Setting(
            name = "PLENARY_IMPORT_CHARACTERS",
            standard = "1000000",
            meaning = "The longest text of an imported message, in characters.",
            range = {"1", "1000000000"})
        int characters) {

  public MailLimits limits() {
    return new MailLimits(bytes, headers, parts, depth, characters);
  }
}
