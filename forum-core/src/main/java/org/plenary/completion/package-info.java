/** How what somebody types could go on. */
@NullMarked
package org.plenary.completion;

import org.jspecify.annotations.NullMarked;
