@NullMarked
package org.plenary.casework;

import org.jspecify.annotations.NullMarked;
