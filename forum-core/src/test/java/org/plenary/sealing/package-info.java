@NullMarked
package org.plenary.sealing;

import org.jspecify.annotations.NullMarked;
