package org.plenary.casework;

/**
 * The case to which something belongs now.
 *
 * @param isNew whether there was none before
 */
public record OpenedCase(CaseId id, boolean isNew) {}
