@NullMarked
package org.plenary.devstack;

import org.jspecify.annotations.NullMarked;
