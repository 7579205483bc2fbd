/** What holds for every door. */
@NullMarked
package org.plenary.web;

import org.jspecify.annotations.NullMarked;
