package org.plenary.record;

/**
 * A look for what is not in the record, or differs from it.
 *
 * @param name what it finds, in a few words
 * @param sql a select of one column that names each thing that it finds
 */
public record RecordQuestion(String name, String sql) {}
