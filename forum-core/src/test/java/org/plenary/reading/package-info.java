@NullMarked
package org.plenary.reading;

import org.jspecify.annotations.NullMarked;
