@NullMarked
package org.plenary.bench;

import org.jspecify.annotations.NullMarked;
