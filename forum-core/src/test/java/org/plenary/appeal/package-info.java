@NullMarked
package org.plenary.appeal;

import org.jspecify.annotations.NullMarked;
