package org.plenary.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class DatabaseFailureTest {

  @Test
  void saysWhatBecameOfTheDatabaseAndWhatToDo() {
    assertThat(DatabaseFailure.explained(refusal("53100")))
        .hasMessage(
            "The disk of the database is full. What was imported stays; run the import again.");
    assertThat(DatabaseFailure.explained(refusal("57P01")))
        .hasMessageStartingWith("The database does not answer: ");
    assertThat(DatabaseFailure.explained(new ConnectException("Connection refused")))
        .hasMessageStartingWith("The database does not answer: Connection refused.");
    assertThat(DatabaseFailure.explained(ClosedConnectionException.INSTANCE))
        .isInstanceOf(ArchiveException.class);
    assertThat(DatabaseFailure.explained(unnoticed()))
        .hasMessageStartingWith("The database does not answer: Connection is not active now");
  }

  @Test
  void doesNotHideOurOwnFaults() {
    PgException fault = refusal("42601");
    assertThat(DatabaseFailure.explained(fault)).isSameAs(fault);
    var bug = new IllegalStateException("bug");
    assertThat(DatabaseFailure.explained(bug)).isSameAs(bug);
  }

  private static VertxException unnoticed() {
    return new VertxException("Connection is not active now, current status: CLOSED", true);
  }

  private static PgException refusal(String state) {
    return new PgException("it said", "ERROR", state, null);
  }
}
