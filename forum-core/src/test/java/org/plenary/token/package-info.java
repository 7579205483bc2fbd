@NullMarked
package org.plenary.token;

import org.jspecify.annotations.NullMarked;
