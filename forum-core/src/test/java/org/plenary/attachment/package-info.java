@NullMarked
package org.plenary.attachment;

import org.jspecify.annotations.NullMarked;
