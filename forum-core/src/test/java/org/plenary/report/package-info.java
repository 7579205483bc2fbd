@NullMarked
package org.plenary.report;

import org.jspecify.annotations.NullMarked;
