/** The schema of the database and its migrations. */
@NullMarked
package org.plenary.schema;

import org.jspecify.annotations.NullMarked;
