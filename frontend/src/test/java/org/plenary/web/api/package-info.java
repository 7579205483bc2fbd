/** The API as programs get it. */
@NullMarked
package org.plenary.web.api;

import org.jspecify.annotations.NullMarked;
