/** One node: the object graph of a server, and its life. */
@NullMarked
package org.plenary.server.node;

import org.jspecify.annotations.NullMarked;
