@NullMarked
package org.plenary.web.letter;

import org.jspecify.annotations.NullMarked;
