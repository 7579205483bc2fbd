@NullMarked
package org.plenary.digest;

import org.jspecify.annotations.NullMarked;
