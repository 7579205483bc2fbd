/** The REST API of version 1. */
@NullMarked
package org.plenary.web.api;

import org.jspecify.annotations.NullMarked;
