package org.plenary.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.writing.GivenWriting.LIMITS;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.attachment.AttachmentLimits;
import org.plenary.attachment.AttachmentService;
import org.plenary.attachment.MemoryStore;
import org.plenary.attachment.SampleFiles;
import org.plenary.attachment.Sha256;
import org.plenary.attachment.Upload;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.post.Attachment;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.sealing.Sealing;

class WritingWithFilesTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final ChapterId CHAPTER = GIVEN.chapter("hanging", "en");
  private static final GivenForum FORUM = GIVEN.forum(CHAPTER, "closed", Audience.CHAPTER);
  private static final ForumAddress ADDRESS = new ForumAddress("hanging", "closed");
  private static final Caller ANA = member("ana");
  private static final Caller BEA = member("bea");

  private final PostService posts =
      new PostService(DATABASE.pool(), new DiscussionService(DATABASE.pool()));
  private final WritingService service = GivenWriting.service(DATABASE, LIMITS);
  private final EditingService editing = GivenWriting.editing(DATABASE, posts, LIMITS);
  private final AttachmentService attachments =
      new AttachmentService(
          DATABASE.vertx(),
          DATABASE.pool(),
          new MemoryStore(),
          new Sealing(new byte[Sealing.KEY_BYTES]),
          new AttachmentLimits(1 << 20, 100L << 20, 1_000_000, 10 << 20, Duration.ofDays(1)));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static Caller member(String handle) {
    return member(handle, Role.MEMBER);
  }

  private static Caller member(String handle, Role... roles) {
    assertThat(FORUM).isNotNull();
    return GivenMember.claimed(DATABASE.pool(), handle, "hanging", roles).welcomed().caller();
  }

  private Sha256 upload(String name) {
    Buffer text = SampleFiles.text("content.xml", name.getBytes(StandardCharsets.UTF_8));
    return attachments.upload(ANA, name, text).await().digest();
  }

  private static NewWords words(Sha256... files) {
    return new NewWords("See below.", Optional.of("en"), List.of(files));
  }

  private Written open(Sha256... files) {
    return service
        .open(
            ANA,
            new NewDiscussion(ADDRESS, "Annexes", List.of(), words(files), false),
            Sending.PLAIN)
        .await();
  }

  private NewPost reply(Sha256... files) {
    return new NewPost(Optional.empty(), words(files), false);
  }

  private List<Attachment> files(PostId post) {
    return posts.getPost(ANA, post).await().attachments();
  }

  @Test
  void filesHangOnAPostInTheOrderInWhichTheyAreNamed() {
    Sha256 first = upload("b.odt");
    Sha256 second = upload("a.odt");
    Written opened = open(first, second);
    assertThat(files(opened.id())).extracting(Attachment::name).containsExactly("b.odt", "a.odt");
    assertThat(files(opened.id()))
        .extracting(file -> file.place().orElseThrow())
        .containsExactly(0, 1);
    assertThat(attachments.listUploads(ANA.member().orElseThrow()).await())
        .extracting(Upload::digest)
        .doesNotContain(first, second);
    assertThat(attachments.getFile(ANA, opened.id(), 1).await().digest()).isEqualTo(second);
  }

  @Test
  void filesHangOnAReply() {
    Sha256 file = upload("c.odt");
    Written written = service.reply(ANA, open().discussion(), reply(file), Sending.PLAIN).await();
    assertThat(files(written.id())).extracting(Attachment::sha256).containsExactly(file.hex());
  }

  @Test
  void aFileThatIsNotThereHangsOnNothing() {
    Sha256 known = upload("d.odt");
    var unknown = new Sha256("0".repeat(64));
    Written opened = open();
    assertThat(
            Refusals.of(
                service.reply(ANA, opened.discussion(), reply(known, unknown), Sending.PLAIN)))
        .isEqualTo(new Problem.Obstructed(Obstacle.NO_SUCH_UPLOAD));
    assertThat(attachments.listUploads(ANA.member().orElseThrow()).await())
        .extracting(Upload::digest)
        .contains(known);
  }

  @Test
  void nobodyHangsUpWhatAnotherSent() {
    Sha256 file = upload("e.odt");
    assertThat(Refusals.of(service.reply(BEA, open().discussion(), reply(file), Sending.PLAIN)))
        .isEqualTo(new Problem.Obstructed(Obstacle.NO_SUCH_UPLOAD));
  }

  @Test
  void aPostHasSoManyFilesEachOnce() {
    Written opened = open();
    Sha256[] many =
        Stream.iterate(0, i -> i + 1)
            .limit(LIMITS.files() + 1)
            .map(i -> new Sha256("%064x".formatted(i)))
            .toArray(Sha256[]::new);
    assertThat(Refusals.of(service.reply(ANA, opened.discussion(), reply(many), Sending.PLAIN)))
        .isInstanceOf(Problem.Invalid.class);
    assertThat(
            Refusals.of(
                service.reply(ANA, opened.discussion(), reply(many[0], many[0]), Sending.PLAIN)))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void whoMayNotReadThePostMayNotReadItsFiles() {
    Written opened = open(upload("f.odt"));
    assertThat(Refusals.of(attachments.getFile(Caller.ANONYMOUS, opened.id(), 0)))
        .isEqualTo(new Problem.NotFound());
    assertThat(attachments.getFile(BEA, opened.id(), 0).await().name()).isEqualTo("f.odt");
    assertThat(Refusals.of(attachments.getFile(BEA, opened.id(), 1)))
        .isEqualTo(new Problem.NotFound());
  }

  @Test
  void filesOfAPostThatIsHeldAreForItsAuthorAndForWhoSeesTheQueueOfItsChapter() {
    Written opened = open(upload("i.odt"));
    hold(opened);
    Caller moderator = member("file-moderator", Role.MEMBER, Role.MODERATOR);
    Caller officer = member("file-officer", Role.MEMBER, Role.OFFICER);
    for (Caller caller : List.of(ANA, moderator, officer)) {
      assertThat(attachments.getFile(caller, opened.id(), 0).await().name()).isEqualTo("i.odt");
    }
    for (Caller caller : List.of(BEA, Caller.ANONYMOUS)) {
      assertThat(Refusals.of(attachments.getFile(caller, opened.id(), 0)))
          .isEqualTo(new Problem.NotFound());
    }
  }

  @Test
  void filesOfAPostThatWasHiddenAreForThoseWhoJudgeInItsChapter() {
    Written opened = open();
    Written written =
        service.reply(ANA, opened.discussion(), reply(upload("j.odt")), Sending.PLAIN).await();
    DATABASE
        .pool()
        .preparedQuery("update contribution set state = 'removed' where id = $1")
        .execute(Tuple.of(written.id().value()))
        .await();
    Caller moderator = member("judging-moderator", Role.MEMBER, Role.MODERATOR);
    assertThat(attachments.getFile(moderator, written.id(), 0).await().name()).isEqualTo("j.odt");
    for (Caller caller : List.of(ANA, BEA)) {
      assertThat(Refusals.of(attachments.getFile(caller, written.id(), 0)))
          .isEqualTo(new Problem.Gone());
    }
  }

  @Test
  void theyAreAlsoWhereNothingElseIsLeftOfTheDiscussion() {
    Written opened = open(upload("k.odt"));
    DATABASE
        .pool()
        .preparedQuery("update contribution set state = 'removed' where id in ($1, $2)")
        .execute(Tuple.of(opened.id().value(), opened.discussion().value()))
        .await();
    Caller moderator = member("alone-moderator", Role.MEMBER, Role.MODERATOR);
    assertThat(attachments.getFile(moderator, opened.id(), 0).await().name()).isEqualTo("k.odt");
    assertThat(Refusals.of(attachments.getFile(BEA, opened.id(), 0))).isEqualTo(new Problem.Gone());
  }

  private static void hold(Written opened) {
    DATABASE
        .pool()
        .preparedQuery("update contribution set state = 'held' where id in ($1, $2)")
        .execute(Tuple.of(opened.id().value(), opened.discussion().value()))
        .await();
  }

  @Test
  void whoChangesFilesLaterSaysWhy() {
    Written opened = open(upload("h.odt"));
    service.reply(BEA, opened.discussion(), reply(), Sending.PLAIN).await();
    assertThat(Refusals.of(editing.edit(ANA, opened.id(), without(""))))
        .isInstanceOf(Problem.Invalid.class);
    assertThat(files(opened.id())).hasSize(1);
    editing.edit(ANA, opened.id(), without("It named people")).await();
    assertThat(files(opened.id())).isEmpty();
  }

  private static Edit without(String reason) {
    return new Edit(1, words(), reason, Optional.of(List.of()));
  }

  @Test
  void filesGoWithAPostThatIsTakenBack() {
    Written opened = open();
    Written written =
        service.reply(ANA, opened.discussion(), reply(upload("g.odt")), Sending.PLAIN).await();
    editing.withdraw(ANA, written.id()).await();
    assertThat(Refusals.of(attachments.getFile(BEA, written.id(), 0)))
        .isEqualTo(new Problem.Gone());
  }
}
