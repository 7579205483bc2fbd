@NullMarked
package org.plenary.mailing;

import org.jspecify.annotations.NullMarked;
