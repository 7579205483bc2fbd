/** The links by which posts name other discussions. */
@NullMarked
package org.plenary.link;

import org.jspecify.annotations.NullMarked;
