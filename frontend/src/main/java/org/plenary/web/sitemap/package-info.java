/**
 * What those are told who search the web: what is here, and where they have nothing to look for.
 */
@NullMarked
package org.plenary.web.sitemap;

import org.jspecify.annotations.NullMarked;
