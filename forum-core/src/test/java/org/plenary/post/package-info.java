@NullMarked
package org.plenary.post;

import org.jspecify.annotations.NullMarked;
