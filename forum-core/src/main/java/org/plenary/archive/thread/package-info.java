/** Which message answers which, decided anew from all messages of a forum. */
@NullMarked
package org.plenary.archive.thread;

import org.jspecify.annotations.NullMarked;
