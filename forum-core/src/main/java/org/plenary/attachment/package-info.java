/**
 * Files that members hang on what they write: what is taken, how it is cleaned, where it is kept.
 */
@NullMarked
package org.plenary.attachment;

import org.jspecify.annotations.NullMarked;
