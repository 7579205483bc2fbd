/** What is sent several times is done once, and answered the same each time. */
@NullMarked
package org.plenary.once;

import org.jspecify.annotations.NullMarked;
