/**
 * Finding what people wrote: the index names ids, and the database says what may be shown of them.
 */
@NullMarked
package org.plenary.finding;

import org.jspecify.annotations.NullMarked;
