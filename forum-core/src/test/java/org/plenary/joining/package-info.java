@NullMarked
package org.plenary.joining;

import org.jspecify.annotations.NullMarked;
