@NullMarked
package org.plenary.moderation;

import org.jspecify.annotations.NullMarked;
