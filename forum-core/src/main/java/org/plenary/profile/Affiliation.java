package org.plenary.profile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whom a member works for or speaks for.
 *
 * @param until absent while it lasts
 */
public record Affiliation(String organisation, LocalDate since, Optional<LocalDate> until) {}
