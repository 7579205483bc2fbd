/** Addresses by which programs read a list as one member does, and nothing else. */
@NullMarked
package org.plenary.capability;

import org.jspecify.annotations.NullMarked;
