@NullMarked
package org.plenary.curating;

import org.jspecify.annotations.NullMarked;
