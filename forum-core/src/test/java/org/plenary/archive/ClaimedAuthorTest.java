package org.plenary.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.archive.SampleMail.opening;
import static org.plenary.archive.SampleMail.reply;

import io.vertx.sqlclient.Pool;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.authorship.AuthorshipService;
import org.plenary.authorship.ClaimVerdict;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterService;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenMember;
import org.plenary.member.MemberService;
import org.plenary.page.PageRequest;
import org.plenary.post.PostService;

class ClaimedAuthorTest {

  @Test
  void whatIsImportedLaterFromTheSameAddressIsTheMembersToo(@TempDir Path folder) {
    try (var fixture = new ImportFixture(folder)) {
      Pool pool = fixture.database.pool();
      fixture.importMail(opening("a", 0, "Rules"));
      String author = fixture.texts("select handle from member where issuer is null").getFirst();
      GivenMember member = GivenMember.claimed(pool, "jane", "global");
      claim(pool, member, author);
      String later = reply("b", 1, "a").mboxrd().replace("b@example.org", "a@example.org");
      fixture.importMail(fixture.file(later));
      var posts = new PostService(pool, new DiscussionService(pool));
      assertThat(posts.listPostsBy(Caller.ANONYMOUS, "jane", PageRequest.first(10)).await().items())
          .hasSize(2);
    }
  }

  private static void claim(Pool pool, GivenMember member, String author) {
    var chapters = new ChapterService(pool);
    var service = new AuthorshipService(pool, chapters, new MemberService(pool));
    Caller officer = GivenMember.claimed(pool, "officer", "global", Role.OFFICER).caller();
    service.ask(member.caller(), author, "").await();
    var claims = service.listClaims(officer, chapters.getChapter("global").await()).await();
    service.answer(officer, "global", new ClaimVerdict(claims.getFirst().id(), true, "")).await();
  }
}
