@NullMarked
package org.plenary.caller;

import org.jspecify.annotations.NullMarked;
