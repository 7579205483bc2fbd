@NullMarked
package org.plenary.crowd;

import org.jspecify.annotations.NullMarked;
