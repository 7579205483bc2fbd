@NullMarked
package org.plenary.conduct;

import org.jspecify.annotations.NullMarked;
