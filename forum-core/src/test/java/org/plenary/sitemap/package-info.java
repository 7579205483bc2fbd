@NullMarked
package org.plenary.sitemap;

import org.jspecify.annotations.NullMarked;
