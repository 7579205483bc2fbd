/** Text: what people write, made safe and readable. Nothing here does I/O or throws on bad text. */
@NullMarked
package org.plenary.text;

import org.jspecify.annotations.NullMarked;
