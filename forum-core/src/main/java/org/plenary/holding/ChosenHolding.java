package org.plenary.holding;

import java.util.Optional;
import org.plenary.conduct.CodePlace;

/**
 * What counts somewhere.
 *
 * @param place that chose it; absent where nobody did
 */
public record ChosenHolding(Optional<CodePlace> place, Holding holding) {}
