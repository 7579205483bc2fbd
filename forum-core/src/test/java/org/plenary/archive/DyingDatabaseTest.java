package org.plenary.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.archive.SampleMail.opening;
import static org.plenary.archive.SampleMail.reply;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL dies under an import, which is then run again: nothing is lost, nothing doubled. */
class DyingDatabaseTest {

  private static final String DIES_AT_MESSAGE_400 =
      """
      create function die() returns trigger language plpgsql as $$
      begin
        perform pg_terminate_backend(pid) from pg_stat_activity where datname = current_database();
        return new;
      end $$;
      create trigger dies before insert on message for each row
        when (new.message_id = 'm400@test') execute function die();
      """;

  private ImportFixture fixture;

  @BeforeEach
  void open(@TempDir Path folder) {
    fixture = new ImportFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void completesAfterItDiedWhileWordsWereStored() {
    var mails = new SampleMail[600];
    mails[0] = opening("m0", 0, "Rules");
    for (int i = 1; i < mails.length; i++) {
      mails[i] = reply("m" + i, i, "m" + (i - 1));
    }
    Path file = fixture.file(mails);
    fixture.texts(DIES_AT_MESSAGE_400);
    assertThatThrownBy(() -> fixture.importer.mail(ImportFixture.FORUM, List.of(file), fixture))
        .isInstanceOf(ArchiveException.class)
        .hasMessageStartingWith("The database does not answer: ")
        .hasMessageEndingWith("What was imported stays; run the import again.");
    fixture.database.settle();
    fixture.texts("drop trigger dies on message");
    assertThat(fixture.texts("select count(*)::text from message")).containsExactly("250");
    assertThat(fixture.importMail(file))
        .hasToString("600 read, 350 imported, 250 duplicate, 0 refused");
    assertThat(fixture.tree()).hasSize(600).containsEntry("m599", "Rules < m598 (599)");
    assertThat(fixture.texts("select count(*)::text from post_revision")).containsExactly("600");
    assertThat(fixture.texts("select count(*)::text from contribution where kind = 'post'"))
        .containsExactly("600");
  }

  @Test
  void completesAfterItWentAwayBeforeThreading() {
    Path file = fixture.file(opening("a", 0, "Rules"), reply("b", 1, "a"));
    var dying =
        new ForwardingListener(fixture) {
          @Override
          public void threading(ImportCounts counts) {
            fixture.database.goAway();
          }
        };
    assertThatThrownBy(() -> fixture.importer.mail(ImportFixture.FORUM, List.of(file), dying))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("What was imported stays; run the import again.");
    fixture.database.comeBack();
    assertThat(fixture.tree()).isEmpty();
    assertThat(fixture.importMail(file)).hasToString("2 read, 0 imported, 2 duplicate, 0 refused");
    assertThat(fixture.tree()).containsEntry("b", "Rules < a (1)");
  }
}
