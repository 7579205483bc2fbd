/** Subjects that run across all chapters. */
@NullMarked
package org.plenary.topic;

import org.jspecify.annotations.NullMarked;
