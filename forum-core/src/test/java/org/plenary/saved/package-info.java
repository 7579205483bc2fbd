@NullMarked
package org.plenary.saved;

import org.jspecify.annotations.NullMarked;
