package org.plenary.curating;

import org.plenary.caller.Audience;

/**
 * A forum into which a discussion would go.
 *
 * @param reading who may read it now
 * @param hasMessage whether a mail of the discussion is there already
 */
record Destination(Audience reading, boolean hasMessage) {}
