@NullMarked
package org.plenary.member;

import org.jspecify.annotations.NullMarked;
