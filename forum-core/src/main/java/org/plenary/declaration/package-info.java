/** What chapters say of themselves to all who come: whom to write to, and what is kept of whom. */
@NullMarked
package org.plenary.declaration;

import org.jspecify.annotations.NullMarked;
