@NullMarked
package org.plenary.sample;

import org.jspecify.annotations.NullMarked;
