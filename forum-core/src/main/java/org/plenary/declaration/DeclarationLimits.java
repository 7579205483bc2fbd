package org.plenary.declaration;

import java.util.Optional;

/**
 * What an operator decides of declarations.
 *
 * @param letters how many a text may have
 * @param society where all chapters' society is written to
 */
public record DeclarationLimits(int letters, Optional<MailAddress> society) {}
