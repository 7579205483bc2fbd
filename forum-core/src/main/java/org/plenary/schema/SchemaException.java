package org.plenary.schema;

/** The schema of the database does not fit this code; the message says what helps. */
public final class SchemaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SchemaException(String message) {
    super(message);
  }

  SchemaException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
