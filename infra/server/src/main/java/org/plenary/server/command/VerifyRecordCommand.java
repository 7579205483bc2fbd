package org.plenary.server.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.plenary.checkpoint.NoteException;
import org.plenary.checkpoint.SignedNote;
import org.plenary.checkpoint.VerifierKey;
import org.plenary.record.RecordVerifier;
import org.plenary.record.Verdict;
import org.plenary.server.command.RecordSource.Headed;
import org.plenary.server.settings.Settings;
import org.plenary.server.settings.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a public record on this machine, and trusts nothing but keys. */
@Command(
    name = "verify-record",
    description = {
      "Checks a public record: a log that was kept, or that of a forum, by its address.",
      "Ends with 0 where all fits, 1 where something is wrong, 2 where it cannot be read."
    },
    mixinStandardHelpOptions = true)
public class VerifyRecordCommand implements Callable<Integer> {

  private static final int WRONG = 1;
  private static final int UNREAD = 2;

  @Spec private CommandSpec command = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE|URL",
      arity = "0..1",
      description = "a kept log, or the address of a forum; without it, the forum of the settings")
  private Optional<String> place = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "a public key to trust, as the page of the record shows it; can be repeated")
  private List<String> keys = new ArrayList<>();

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = "a checkpoint that was kept: the record must hold it; can be repeated")
  private List<Path> checkpoints = new ArrayList<>();

  @Override
  public Integer call() {
    try (InputStream log = RecordSource.open(place(), folder())) {
      return check(Headed.of(log));
    } catch (IOException failure) {
      return unread(sentence(failure));
    } catch (NoteException | SettingsException | IllegalArgumentException failure) {
      return unread(String.valueOf(failure.getMessage()));
    }
  }

  private int check(Headed log) throws IOException {
    if (log.head().isEmpty()) {
      return unread("there is nothing in it");
    }
    List<VerifierKey> trusted = trusted(log.head());
    Verdict verdict = new RecordVerifier(trusted, known()).verify(log.whole());
    return verdict instanceof Verdict.Garbled garbled && garbled.line() == 1
        ? unread("it does not begin as a log does. " + garbled.why())
        : tell(verdict, trusted);
  }

  /** The settings; the environment's unless a stack is asked. */
  protected Map<String, String> environment() {
    return System.getenv();
  }

  /** The folder from which files are named. */
  protected Path folder() {
    return Path.of("");
  }

  private String place() {
    return place.orElseGet(() -> Settings.readHttp(environment()).publicUrl().toString());
  }

  private List<VerifierKey> trusted(String head) {
    if (!keys.isEmpty()) {
      return keys.stream().map(VerifierKey::parse).toList();
    }
    out().println("No --key was given: those are trusted that the log names itself.");
    return RecordVerifier.keysSaidIn(head);
  }

  private List<SignedNote> known() throws IOException {
    List<SignedNote> known = new ArrayList<>();
    for (Path checkpoint : checkpoints) {
      known.add(SignedNote.parse(Files.readString(folder().resolve(checkpoint))));
    }
    return known;
  }

  // Of this command alone: who listens to it hears nothing that others log.
  private PrintWriter out() {
    return command.commandLine().getOut();
  }

  private int tell(Verdict verdict, List<VerifierKey> keys) {
    if (verdict instanceof Verdict.Sound sound) {
      out().println("verified: " + sentence(sound, keys));
      return 0;
    }
    out().println("wrong: " + verdict.sentence());
    return WRONG;
  }

  private static String sentence(Verdict.Sound sound, List<VerifierKey> keys) {
    String signers = keys.stream().map(VerifierKey::toString).collect(Collectors.joining(", "));
    return sound
        .last()
        .map(
            last ->
                "%d leaves, %d opened, %d checkpoints, the last of %d leaves, key %s"
                    .formatted(
                        sound.leaves(), sound.opened(), sound.checkpoints(), last.size(), signers))
        .orElse("there are no leaves yet");
  }

  private int unread(String why) {
    command.commandLine().getErr().println("plenary: The record cannot be checked: " + why);
    return UNREAD;
  }

  private static String sentence(IOException failure) {
    return switch (failure) {
      case NoSuchFileException missing -> "there is no file " + missing.getMessage();
      case ConnectException _ -> "nobody answers at this address";
      case UnknownHostException unknown -> "there is no host " + unknown.getMessage();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
