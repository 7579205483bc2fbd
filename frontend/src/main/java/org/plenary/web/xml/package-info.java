/** Documents of XML. */
@NullMarked
package org.plenary.web.xml;

import org.jspecify.annotations.NullMarked;
