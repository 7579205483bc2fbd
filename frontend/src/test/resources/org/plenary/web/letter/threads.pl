# Tells as lines of "Message-ID parent" how public-inbox threads a mailbox (mboxrd), "-" for none.
use strict;
use warnings;
use PublicInbox::InboxWritable;
use PublicInbox::SearchThread;

my ($folder, $mailbox) = @ARGV;
my $inbox = PublicInbox::InboxWritable->new({
  inboxdir => $folder, name => 'list', version => 2, indexlevel => 'basic',
  address => ['list@lists.example'], -primary_address => 'list@lists.example', -no_fsync => 1,
}, { nproc => 1 });
$inbox->init_inbox(1);
open my $mails, '<', $mailbox or die $!;
$inbox->import_mbox($mails, 'mboxrd');
my $stored = PublicInbox::Inbox->new({ inboxdir => $folder, version => 2, name => 'list' });
my @all;
my $after = 0;
while (my $some = $stored->over->query_xover($after + 1, $after + 100000)) {
  last unless @$some;
  push @all, @$some;
  $after = $some->[-1]{num};
}
my $roots = PublicInbox::SearchThread::thread(\@all, sub { [ sort { $a->{mid} cmp $b->{mid} } @{$_[0]} ] }, { ibx => $stored });
my @waiting = map { [ '-', $_ ] } @$roots;
while (my $next = shift @waiting) {
  my ($parent, $mail) = @$next;
  print "$mail->{mid} $parent\n";
  push @waiting, map { [ $mail->{mid}, $_ ] } @{ $mail->{children} };
}
