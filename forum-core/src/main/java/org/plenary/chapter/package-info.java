/** Chapters and their codes of conduct. */
@NullMarked
package org.plenary.chapter;

import org.jspecify.annotations.NullMarked;
