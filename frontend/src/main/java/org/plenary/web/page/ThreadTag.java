package org.plenary.web.page;

import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.discussion.DiscussionEdition;
import org.plenary.web.door.Request;

/** The tag of a thread's page: with the address, all that it shows follows from it. */
final class ThreadTag {

  private ThreadTag() {}

  static String of(
      Request request,
      Assets assets,
      DiscussionEdition edition,
      List<Related> related,
      OwnReading own) {
    return String.join(
        ".",
        Long.toString(edition.version()),
        Integer.toString(edition.accessVersion()),
        Integer.toHexString(edition.signs()),
        Integer.toHexString(related.hashCode()),
        Texts.of(request).tag(),
        assets.build(),
        ReadingSettings.of(request).tag(),
        request.caller().person().map(person -> of(person, request.caller())).orElse(""),
        own.tag());
  }

  private static String of(Person person, Caller caller) {
    return String.join(
        ".",
        Long.toString(person.id().value()),
        Integer.toHexString(person.name().hashCode()),
        Boolean.toString(person.welcomed()),
        Integer.toHexString(person.zone().hashCode()),
        person.mailFailsSince().map(since -> Long.toHexString(since.getEpochSecond())).orElse(""),
        Integer.toHexString(offices(caller)));
  }

  // Who moderates is offered more; by names, for every server says the same of them.
  private static int offices(Caller caller) {
    return caller.standings().stream()
        .map(standing -> standing.chapter().value() + standing.role().sqlName())
        .sorted()
        .toList()
        .hashCode();
  }
}
