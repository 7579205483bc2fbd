@NullMarked
package org.plenary.transparency;

import org.jspecify.annotations.NullMarked;
