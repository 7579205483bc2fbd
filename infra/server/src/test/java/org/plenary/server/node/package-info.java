@NullMarked
package org.plenary.server.node;

import org.jspecify.annotations.NullMarked;
