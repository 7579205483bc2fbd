@NullMarked
package org.plenary.duty;

import org.jspecify.annotations.NullMarked;
