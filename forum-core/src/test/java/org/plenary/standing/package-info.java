@NullMarked
package org.plenary.standing;

import org.jspecify.annotations.NullMarked;
