@NullMarked
package org.plenary.bounce;

import org.jspecify.annotations.NullMarked;
