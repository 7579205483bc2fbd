/** A relay of our own that takes mail, or does what relays do that must not be relied on. */
@NullMarked
package org.plenary.devstack.sink;

import org.jspecify.annotations.NullMarked;
