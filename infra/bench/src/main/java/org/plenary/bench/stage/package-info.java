/** A throw-away database with content, and the servers that read it. */
@NullMarked
package org.plenary.bench.stage;

import org.jspecify.annotations.NullMarked;
