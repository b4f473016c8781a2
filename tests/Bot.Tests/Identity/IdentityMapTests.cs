using RevBot.Bot.Identity;
using RevBot.Bot.Identity.Administration;
using RevBot.Bot.Tests.Inbox;
using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.State.Identity;

namespace RevBot.Bot.Tests.Identity;

/// <summary>Which person an account is taken for, and how that is changed.</summary>
public sealed class IdentityMapTests : IDisposable
{
    private static readonly ChannelPerson Account = new("U1", Incoming.Rep) { Organisation = "T1" };

    private readonly TurnDesk desk = new();

    private DealBook Book => desk.House.Books.Current(CancellationToken.None);

    private IdentityLinkAdministration Links => new(desk.File.Database, Book);

    [Fact]
    public void FirstContact_ByAVouchedEMail_LinksTheAccountAndIsAudited()
    {
        Assert.Equal(AccountStatus.Known, Meet(Account).Status);

        // From then on the account counts, not the address.
        Assert.Equal(Incoming.Rep, Meet(Account with { Email = null }).Scope!.Viewer.Email);
        Assert.Equal(Incoming.Rep, Meet(Account with { Email = Incoming.Leader }).Scope!.Viewer.Email);
        Assert.Equal(1, desk.File.Scalar<long>("SELECT COUNT(*) FROM audit_entry WHERE action = 'identity.first'"));
    }

    [Fact]
    public void SecondAccount_WithTheSameEMail_IsRefused()
    {
        Meet(Account);

        Assert.Equal(new IdentityResult(AccountStatus.Conflict, null), Meet(Account with { Id = "U2" }));
    }

    [Fact]
    public void Account_OfTheCrm_NeedsNoEMailAndBeatsIt()
    {
        desk.File.Execute($"UPDATE seller SET slack_id = 'U9' WHERE email = '{Incoming.Rep}'");
        var later = new TurnDesk(file: desk.File);
        var book = later.House.Books.Current(CancellationToken.None);

        Assert.Equal(Incoming.Rep, later.Identities.Resolve("slack", new("U9", null), book).Scope!.Viewer.Email);
        Assert.Equal(AccountStatus.Conflict, later.Identities.Resolve("slack", new("U8", Incoming.Rep), book).Status);
        Assert.Equal(AccountStatus.Unknown, later.Identities.Resolve("teams", new("U9", null), book).Status);
    }

    [Fact]
    public void Recognising_AReader_LinksNothing()
    {
        Assert.Equal(AccountStatus.Known, desk.Identities.ResolveAll("web", [Account], Book).Single().Status);

        Assert.Equal(0, desk.File.Scalar<long>("SELECT COUNT(*) FROM identity_link"));
    }

    [Fact]
    public void Recognising_GivesWhatMeetingGives()
    {
        Meet(Account);
        Links.Unlink(new("web", "T1", "U3"), DemoFile.Clock.Machine);
        ChannelPerson[] people =
        [
            Account,
            Account with
            {
                Id = "U2",
            },
            Account with
            {
                Id = "U3",
                Email = Incoming.Leader,
            },
            new("U4", null),
            new("U5", Incoming.Leader) { IsOutsider = true },
            new(string.Empty, Incoming.Leader),
        ];

        var recognised = desk.Identities.ResolveAll("web", people, Book).Select(person => person.Status);

        Assert.Equal(
            [
                AccountStatus.Known,
                AccountStatus.Conflict,
                AccountStatus.Refused,
                AccountStatus.Unknown,
                AccountStatus.Outsider,
                AccountStatus.Outsider,
            ],
            recognised
        );
        Assert.Equal(people.Select(person => Meet(person).Status), recognised);
    }

    [Fact]
    public void Unlinking_MakesTheAccountNobodysWhateverItsEMail_UntilUndone()
    {
        Meet(Account);
        Links.Unlink(new("web", string.Empty, "U1"), DemoFile.Clock.Machine);
        Assert.Equal(AccountStatus.Refused, Meet(Account).Status);

        Links.Undo(DemoFile.Clock.Machine);

        Assert.Equal(AccountStatus.Known, Meet(Account).Status);
        Assert.Throws<LinkRefusedException>(() => Links.Undo(DemoFile.Clock.Machine));
    }

    [Fact]
    public void Linking_AnotherPersonsAccountOrASecondOne_IsRefusedUntilTheFirstIsTakenAway()
    {
        Meet(Account);
        var account = new ChannelAccount("web", "T1", "U1");
        var (rep, leader) = (Seller(Incoming.Rep), Seller(Incoming.Leader));

        Assert.Throws<LinkRefusedException>(() => Links.Link(account, leader, DemoFile.Clock.Machine));
        Assert.Throws<LinkRefusedException>(() => Links.Link(account, rep, DemoFile.Clock.Machine));
        Assert.Throws<LinkRefusedException>(() => Links.Link(account with { Id = "U2" }, rep, DemoFile.Clock.Machine));
        Links.Unlink(account, DemoFile.Clock.Machine);
        Links.Link(account, leader, DemoFile.Clock.Machine);

        Assert.Equal(Incoming.Leader, Meet(Account).Scope!.Viewer.Email);
    }

    [Fact]
    public void Undo_OfAChangeThatWasChangedSince_IsRefused()
    {
        var account = new ChannelAccount("web", "T1", "U1");
        Links.Link(account, Seller(Incoming.Rep), DemoFile.Clock.Machine);
        desk.File.Execute("DELETE FROM identity_link");

        Assert.Throws<LinkRefusedException>(() => Links.Undo(DemoFile.Clock.Machine));
    }

    public void Dispose() => desk.Dispose();

    private IdentityResult Meet(ChannelPerson person) => desk.Identities.Resolve("web", person, Book);

    private Seller Seller(string email) => Book.Sellers.Single(seller => seller.Email == email);
}
