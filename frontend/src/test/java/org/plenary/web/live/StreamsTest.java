package org.plenary.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.fixture.Eventually;
import org.plenary.web.fixture.Listener;
import org.plenary.web.fixture.Reply;

class StreamsTest {

  private static final int MANY = 6000;

  private final Followed forum = new Followed(4, 3, 2);

  @AfterEach
  void close() {
    forum.close();
  }

  private int size() {
    return forum.served().web().live().size();
  }

  @Test
  void areToldThatTheyStillAre() {
    try (Listener listener = forum.listen()) {
      listener.await("two heartbeats", () -> listener.said().split(":\nid: ", -1).length > 2);
      assertThat(listener.hasEnded()).isFalse();
    }
  }

  @Test
  void endWhenTheirReaderMayNotReadAnyMore() {
    try (Listener listener = forum.listen();
        Listener member = forum.listenWith(forum.served().pass(forum.member()))) {
      forum.served().given().access(forum.forum().id(), 2, Audience.CHAPTER);
      forum.write();
      listener.awaitEnd();
      assertThat(listener.events()).isEmpty();
      member.awaitEvents(1);
    }
    assertThat(forum.served().get(forum.path()).status()).isEqualTo(404);
  }

  @Test
  void endWithinFiveSecondsOfTheirSession() {
    String pass = forum.served().pass(forum.member());
    try (Listener listener = forum.listenWith(pass);
        Listener other = forum.listenWith(forum.served().pass(forum.member()))) {
      long ended = System.nanoTime();
      forum.served().take(pass);
      listener.awaitEnd();
      assertThat(Duration.ofNanos(System.nanoTime() - ended)).isLessThan(Duration.ofSeconds(5));
      forum.write();
      other.awaitEvents(1);
    }
  }

  @Test
  void dropWhoDoesNotRead() {
    try (Listener slow = forum.listen();
        Listener other = forum.listen()) {
      slow.stopReading();
      forum.change(MANY);
      other.awaitEvents(MANY);
      other.await("the slow one to be dropped", () -> size() == 1);
      slow.readOn();
      slow.awaitEnd();
      assertThat(slow.events().size()).isLessThan(MANY);
    }
  }

  @Test
  void tellOnWhoReadsAgainInTimeWithoutLossOrDoubles() {
    try (Listener slow = forum.listen()) {
      slow.stopReading();
      forum.change(1500);
      forum.write();
      slow.readOn();
      slow.awaitEvents(1501);
      assertThat(slow.ids()).hasSize(1501).doesNotHaveDuplicates();
      assertThat(slow.events()).last().isEqualTo("post.added");
    }
  }

  @Test
  void haveRoomForSoManyAndAgainWhenOneLeaves() {
    String pass = forum.served().pass(forum.member());
    try (Listener one = forum.listen();
        Listener two = forum.listen()) {
      try (Listener three = forum.listen();
          Listener four = forum.listenWith(pass)) {
        assertFull(forum.served().get(forum.path()), 503, "full");
        assertFull(
            forum.served().get(forum.path(), "cookie", "__Host-session=" + pass), 503, "full");
        assertThat(three.status() + four.status()).isEqualTo(400);
      }
      one.await("room", () -> size() == 2);
      try (Listener again = forum.listen()) {
        assertThat(again.status()).isEqualTo(200);
      }
      assertThat(two.hasEnded()).isFalse();
    }
  }

  @Test
  void haveRoomAgainAfterThoseWhoLeftBeforeTheirAnswer() throws IOException {
    for (int n = 0; n < 100; n++) {
      asking().close();
    }
    Eventually.so("there is room", this::hasRoom);
  }

  private boolean hasRoom() {
    try (Listener one = forum.listen()) {
      return one.status() == 200 && size() == 1;
    }
  }

  @Test
  void areNoMoreWhenManyComeAtOnce() throws IOException {
    String pass = forum.served().pass(forum.member());
    List<Socket> crowd = new ArrayList<>();
    for (int n = 0; n < 30; n++) {
      crowd.add(asking("Cookie: __Host-session=" + pass + "\r\n"));
    }
    for (Socket one : crowd) {
      assertThat(one.getInputStream().read()).isEqualTo('H');
    }
    Eventually.so("two of the member are left", () -> size() == 2);
    for (Socket one : crowd) {
      one.close();
    }
  }

  private Socket asking(String... headers) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), forum.served().port());
    String request =
        "GET %s HTTP/1.1\r\nHost: plenary.example\r\n%s\r\n"
            .formatted(forum.path(), String.join("", headers));
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  @Test
  void areNotAllOneMembers() {
    String pass = forum.served().pass(forum.member());
    try (Listener one = forum.listenWith(pass);
        Listener two = forum.listenWith(pass)) {
      assertFull(
          forum.served().get(forum.path(), "cookie", "__Host-session=" + pass), 429, "too-many");
      assertThat(one.status() + two.status()).isEqualTo(400);
    }
  }

  private static void assertFull(Reply reply, int status, String name) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("retry-after")).isEqualTo("30");
    assertThat(reply.json().getString("type")).isEqualTo("urn:plenary:problem:" + name);
  }

  @Test
  void endWithTheirNodeAndBeginNoMore() {
    try (Listener listener = forum.listen()) {
      forum.served().web().live().close();
      listener.awaitEnd();
    }
    assertThat(forum.served().get(forum.path()).status()).isEqualTo(503);
  }

  @Test
  void goOnWhenTheDatabaseComesBack() {
    try (Listener listener = forum.listen()) {
      forum.write();
      listener.awaitEvents(1);
      forum.served().database().goAway();
      listener.await("time", () -> size() == 1);
      forum.served().database().comeBack();
      forum.write();
      listener.awaitEvents(2);
      assertThat(listener.ids()).doesNotHaveDuplicates();
    }
  }
}
