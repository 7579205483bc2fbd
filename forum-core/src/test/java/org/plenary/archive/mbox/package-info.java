@NullMarked
package org.plenary.archive.mbox;

import org.jspecify.annotations.NullMarked;
