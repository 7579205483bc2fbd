/** Real PostgreSQL, Elasticsearch and Keycloak as child processes, for development and tests. */
@NullMarked
package org.plenary.devstack;

import org.jspecify.annotations.NullMarked;
