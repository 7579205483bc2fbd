/** The addresses of all that everybody may read, for those who search the web. */
@NullMarked
package org.plenary.sitemap;

import org.jspecify.annotations.NullMarked;
