@NullMarked
package org.plenary.administration;

import org.jspecify.annotations.NullMarked;
