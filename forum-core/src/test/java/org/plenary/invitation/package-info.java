@NullMarked
package org.plenary.invitation;

import org.jspecify.annotations.NullMarked;
