package org.plenary.bench.load;

import java.net.URI;
import java.util.Map;

/**
 * A request that is sent again and again, and the status of its right answer.
 *
 * @param connections how many ask at once, each when the answer before has come
 */
public record Probe(
    String name, URI address, Map<String, String> headers, int status, int connections) {}
