@NullMarked
package org.plenary.server.archive;

import org.jspecify.annotations.NullMarked;
