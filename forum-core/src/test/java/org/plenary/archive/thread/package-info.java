@NullMarked
package org.plenary.archive.thread;

import org.jspecify.annotations.NullMarked;
