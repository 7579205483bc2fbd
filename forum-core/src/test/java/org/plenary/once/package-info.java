@NullMarked
package org.plenary.once;

import org.jspecify.annotations.NullMarked;
