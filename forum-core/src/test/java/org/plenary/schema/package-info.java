@NullMarked
package org.plenary.schema;

import org.jspecify.annotations.NullMarked;
