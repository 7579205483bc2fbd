/** Chapters and how they are known. */
@NullMarked
package org.plenary.chapter;

import org.jspecify.annotations.NullMarked;
