@NullMarked
package org.plenary.web.sitemap;

import org.jspecify.annotations.NullMarked;
