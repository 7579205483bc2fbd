@NullMarked
package org.plenary.archive.tracker;

import org.jspecify.annotations.NullMarked;
