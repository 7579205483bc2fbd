package org.plenary.server.settings;

import org.plenary.declaration.DeclarationLimits;

/** What pages say on whom to write to, and on privacy. */
public record DeclarationSettings(
    @Setting(
            name = "PLENARY_CONTACT_ADDRESS",
            standard = "none",
            meaning =
                "Where the society is written to, on the contact pages of chapters that name no"
                    + " address of their own.")
        SocietyAddress society,
    @Setting(
            name = "PLENARY_DECLARATION_LETTERS",
            standard = "20000",
            meaning = "The longest text of a contact or privacy page, in letters, per language.",
            range = {"100", "100000"})
        int letters) {

  public DeclarationLimits limits() {
    return new DeclarationLimits(letters, society.address());
  }
}
