@NullMarked
package org.plenary.opening;

import org.jspecify.annotations.NullMarked;
