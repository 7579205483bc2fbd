package org.plenary.bench.archive;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A mailing list that never was: the same seed gives the same bytes. Threads of many shapes, long
 * quotes, signatures, references of which some are missing, in mboxrd.
 */
public final class ArchiveGenerator {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ROOT);
  private static final DateTimeFormatter SEPARATOR =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ROOT);
  private static final int PEOPLE = 400;
  private static final int REMEMBERED = 300;
  private static final int LONGEST_REFERENCES = 15;
  private static final int LONGEST_QUOTE = 40;
  private static final int DEBATE_QUOTES = 4;

  private final Random random;
  private final Prose prose;
  private final Deque<Mail> recent = new ArrayDeque<>();
  private Instant now = Instant.parse("2015-01-05T08:00:00Z");
  private int written;

  public ArchiveGenerator(long seed) {
    random = new Random(seed);
    prose = new Prose(random);
  }

  private record Mail(String id, String subject, List<String> references, List<String> lines) {}

  /** Writes that many messages of many threads. */
  public void write(Writer out, int messages) throws IOException {
    for (int i = 0; i < messages; i++) {
      writeOne(out);
    }
  }

  /** Writes messages of many threads until there are this many characters; says how many. */
  public int writeCharacters(Writer out, long characters) throws IOException {
    int messages = 0;
    for (long length = 0; length < characters; messages++) {
      length += writeOne(out);
    }
    return messages;
  }

  /** Writes one thread of that many messages, of a paragraph or two with short quotes. */
  public void writeDebate(Writer out, int messages) throws IOException {
    recent.clear();
    remember(writeMail(out, new Mail(nextId(), prose.title(), List.of(), prose.paragraphs(2))));
    for (int i = 1; i < messages; i++) {
      Mail to = answered();
      remember(writeMail(out, answer(to, to.id(), DEBATE_QUOTES, 2)));
    }
    recent.clear();
  }

  private int writeOne(Writer out) throws IOException {
    boolean opens = recent.isEmpty() || random.nextInt(8) == 0;
    var text = new StringWriter();
    remember(writeMail(text, opens ? opening() : reply(answered())));
    out.append(text.getBuffer());
    return text.getBuffer().length();
  }

  private Mail writeMail(Writer out, Mail mail) throws IOException {
    now = now.plusSeconds(60 + random.nextInt(1200));
    int author = random.nextInt(PEOPLE);
    var at = now.atOffset(ZoneOffset.UTC);
    out.write("From author%d@list.example %s\n".formatted(author, SEPARATOR.format(at)));
    out.write("From: %s <author%d@list.example>\n".formatted(prose.name(author), author));
    out.write("To: policy@lists.example\nDate: %s\n".formatted(DATE.format(at)));
    out.write("Subject: %s\nMessage-ID: <%s>\n".formatted(mail.subject(), mail.id()));
    writeReferences(out, mail.references());
    out.write("MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n");
    out.write("Content-Transfer-Encoding: 8bit\nList-Id: <policy.lists.example>\n\n");
    for (String line : mail.lines()) {
      out.write(line.matches(">*From .*") ? ">" + line : line);
      out.write('\n');
    }
    out.write('\n');
    return mail;
  }

  private static void writeReferences(Writer out, List<String> references) throws IOException {
    if (!references.isEmpty()) {
      out.write("In-Reply-To: <%s>\n".formatted(references.getLast()));
      out.write("References: <%s>\n".formatted(String.join(">\n <", references)));
    }
  }

  private Mail opening() {
    return new Mail(nextId(), prose.title(), List.of(), signed(prose.paragraphs(6)));
  }

  private Mail reply(Mail to) {
    boolean lost = random.nextInt(50) == 0;
    return answer(to, lost ? "lost-" + written + "@list.example" : to.id(), LONGEST_QUOTE, 3);
  }

  private Mail answer(Mail to, String reference, int quoted, int paragraphs) {
    var references = new ArrayList<>(to.references());
    references.add(reference);
    int kept = Math.max(0, references.size() - LONGEST_REFERENCES);
    var lines = new ArrayList<String>();
    lines.add("On %s, somebody wrote:".formatted(DATE.format(now.atOffset(ZoneOffset.UTC))));
    to.lines().stream().limit(quoted).map(line -> "> " + line).forEach(lines::add);
    lines.add("");
    lines.addAll(prose.paragraphs(paragraphs));
    String subject = to.subject().startsWith("Re: ") ? to.subject() : "Re: " + to.subject();
    return new Mail(nextId(), subject, references.subList(kept, references.size()), signed(lines));
  }

  private List<String> signed(List<String> lines) {
    var signed = new ArrayList<>(lines);
    signed.add("-- ");
    signed.add("Sent from nowhere in particular");
    return signed;
  }

  private String nextId() {
    written++;
    return "%08x.%d@list.example".formatted(random.nextInt(), written);
  }

  private Mail answered() {
    return recent.stream().skip(random.nextInt(recent.size())).findFirst().orElseThrow();
  }

  private void remember(Mail mail) {
    recent.addFirst(mail);
    if (recent.size() > REMEMBERED) {
      recent.removeLast();
    }
  }
}
