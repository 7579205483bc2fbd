@NullMarked
package org.plenary.muting;

import org.jspecify.annotations.NullMarked;
