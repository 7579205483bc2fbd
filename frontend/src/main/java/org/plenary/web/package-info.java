/** Every door: pages and the API. */
@NullMarked
package org.plenary.web;

import org.jspecify.annotations.NullMarked;
