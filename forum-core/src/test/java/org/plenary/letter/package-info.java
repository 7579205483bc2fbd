@NullMarked
package org.plenary.letter;

import org.jspecify.annotations.NullMarked;
