/** What posts quote, checked against what they quote. */
@NullMarked
package org.plenary.quote;

import org.jspecify.annotations.NullMarked;
