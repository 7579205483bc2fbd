/** People as others see them. */
@NullMarked
package org.plenary.member;

import org.jspecify.annotations.NullMarked;
