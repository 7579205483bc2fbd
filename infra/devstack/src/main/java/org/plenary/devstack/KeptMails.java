package org.plenary.devstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The last mails of a folder, a file each as mail readers know it, numbered as they came. */
final class KeptMails {

  private static final Pattern NAME = Pattern.compile("(\\d{1,9})\\.eml");

  private final Path folder;
  private final int most;
  private final NavigableSet<Integer> numbers;

  KeptMails(Path folder, int most) {
    this.folder = folder;
    this.most = most;
    this.numbers = present(folder);
  }

  private static NavigableSet<Integer> present(Path folder) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(folder)) {
        return new TreeSet<>(
            files
                .map(file -> NAME.matcher(file.getFileName().toString()))
                .filter(Matcher::matches)
                .map(name -> Integer.valueOf(name.group(1)))
                .toList());
      }
    } catch (IOException e) {
      throw new PartFailure("%s cannot be used: %s".formatted(folder, e.getMessage()), e);
    }
  }

  /** With its envelope in front, as who delivers mail writes it there. */
  synchronized void add(String from, String to, byte[] bytes) throws IOException {
    int number = numbers.isEmpty() ? 1 : numbers.last() + 1;
    byte[] envelope =
        "Return-Path: <%s>\r\nDelivered-To: %s\r\n"
            .formatted(from, to)
            .getBytes(StandardCharsets.UTF_8);
    Path unfinished = folder.resolve("unfinished");
    try (var file = Files.newOutputStream(unfinished)) {
      file.write(envelope);
      file.write(bytes);
    }
    Files.move(unfinished, file(number), StandardCopyOption.ATOMIC_MOVE);
    numbers.add(number);
    while (numbers.size() > most) {
      Files.deleteIfExists(file(numbers.removeFirst()));
    }
  }

  /** This many, the last one first, from before the number. */
  synchronized List<Integer> before(int number, int count) {
    return numbers.headSet(number, false).descendingSet().stream().limit(count).toList();
  }

  /** Empty for one that is not there any more. */
  Optional<byte[]> bytes(int number) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(file(number)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  private Path file(int number) {
    return folder.resolve("%06d.eml".formatted(number));
  }
}
