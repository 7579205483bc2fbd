/** How members claim what they wrote before they came here. */
@NullMarked
package org.plenary.authorship;

import org.jspecify.annotations.NullMarked;
