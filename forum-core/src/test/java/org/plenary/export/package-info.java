@NullMarked
package org.plenary.export;

import org.jspecify.annotations.NullMarked;
