/** Mail archives as files: where one message ends and the next begins. */
@NullMarked
package org.plenary.archive.mbox;

import org.jspecify.annotations.NullMarked;
