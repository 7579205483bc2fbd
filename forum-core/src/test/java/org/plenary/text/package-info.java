@NullMarked
package org.plenary.text;

import org.jspecify.annotations.NullMarked;
