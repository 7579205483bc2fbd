@NullMarked
package org.plenary.declaration;

import org.jspecify.annotations.NullMarked;
