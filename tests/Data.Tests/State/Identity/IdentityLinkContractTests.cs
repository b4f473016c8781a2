using NodaTime;
using RevBot.Data.Database;
using RevBot.Data.State.Audit;
using RevBot.Data.State.Identity;
using RevBot.Data.Tests.Database;

namespace RevBot.Data.Tests.State.Identity;

public sealed class IdentityLinkContractTests
{
    private static readonly Instant Now = TestDatabase.Now;
    private static readonly ChannelAccount Account = new("slack", "T1", "U1");

    [Theory, Sqlite, SqlServer]
    public void Change_ThatIsKept_WritesTheLinkAndTheAuditTogether(DatabaseProvider provider)
    {
        using var at = WithSellers(provider);
        var links = new IdentityLinkRepository(at.Database);

        Assert.True(
            links.Change(change =>
            {
                Assert.Null(change.Find(Account));
                change.Save(Link(Account, 1));
                Assert.Equal(1, change.Find(Account)?.SellerId);
                Assert.Single(change.ListForSeller(1, "slack"));
                Assert.Equal(1, change.Audit(Entry, Now));
                return true;
            })
        );

        Assert.Equal(Link(Account, 1), new IdentityLinkRepository(at.Again()).Find(Account));
        Assert.Single(new AuditRepository(at.Database).ListLatest("identity.", 10));
    }

    [Theory, Sqlite, SqlServer]
    public void Change_ThatIsNotKept_LeavesNothing(DatabaseProvider provider)
    {
        using var at = WithSellers(provider);

        Assert.False(new IdentityLinkRepository(at.Database).Change(change => Write(change, isKept: false)));

        Assert.Equal((0, 0), (at.Count("identity_link"), at.Count("audit_entry")));
    }

    [Theory, Sqlite, SqlServer]
    public void Change_ThatFails_LeavesNothingAndLetsTheNextOneIn(DatabaseProvider provider)
    {
        using var at = WithSellers(provider);
        var links = new IdentityLinkRepository(at.Database);

        Assert.Throws<InvalidOperationException>(() =>
            links.Change(change =>
            {
                Write(change, isKept: true);
                throw new InvalidOperationException("refused");
            })
        );

        Assert.Equal((0, 0), (at.Count("identity_link"), at.Count("audit_entry")));
        Assert.True(new IdentityLinkRepository(at.Again()).Change(change => Write(change, isKept: true)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Change_OfTwoProcessesAtOnce_LetsOneSeeWhatTheOtherWrote(DatabaseProvider provider)
    {
        using var at = WithSellers(provider);

        var changes = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() =>
                        new IdentityLinkRepository(at.Again()).Change(change =>
                            change.Find(Account) is null && Write(change, isKept: true)
                        )
                    )
                )
        );

        Assert.Single(changes, isKept => isKept);
        Assert.Equal(1, at.Count("audit_entry"));
    }

    [Theory, Sqlite, SqlServer]
    public void Save_AnotherLinkOfTheAccount_ReplacesIt(DatabaseProvider provider)
    {
        using var at = WithSellers(provider);
        var links = Links(at, Link(Account, 1), Link(Account, null) with { Source = IdentityLink.ByAdministrator });

        Assert.Equal(
            Link(Account, null) with
            {
                Source = IdentityLink.ByAdministrator,
            },
            Assert.Single(links.ListAll())
        );
    }

    [Theory, Sqlite, SqlServer]
    public void Delete_OfOneOrganisation_LeavesTheOthers(DatabaseProvider provider)
    {
        using var at = WithSellers(provider);
        var links = Links(at, Link(Account, 1), Link(Account with { Organisation = "T2" }, 2));

        links.Change(change =>
        {
            change.Delete(Account);
            return true;
        });

        Assert.Equal("T2", Assert.Single(links.ListAll()).Account.Organisation);
    }

    [Theory, Sqlite, SqlServer]
    public void Find_ByOrganisation_TakesItsOwnLinkThenOneOfAny(DatabaseProvider provider)
    {
        using var at = WithSellers(provider);
        var links = Links(at, Link(Account, 1), Link(Account with { Organisation = string.Empty }, 2));

        Assert.Equal(1, links.Find(Account)?.SellerId);
        Assert.Equal(2, links.Find(Account with { Organisation = "T9" })?.SellerId);
        Assert.Equal(1, links.Find(Account with { Organisation = string.Empty })?.SellerId);
        Assert.Null(links.Find(Account with { Id = "U2" }));
        Assert.Null(links.Find(Account with { Channel = "teams" }));
    }

    [Theory, Sqlite, SqlServer]
    public void Lists_OfLinks_AreOrdered(DatabaseProvider provider)
    {
        using var at = WithSellers(provider);
        var links = Links(
            at,
            Link(new("teams", "T1", "B"), 1),
            Link(new("slack", "T2", "A"), 1),
            Link(new("slack", "T1", "B"), 1),
            Link(new("slack", "T1", "A"), 2)
        );

        Assert.Equal(
            ["slack:T1:A", "slack:T1:B", "slack:T2:A", "teams:T1:B"],
            links.ListAll().Select(link => link.Account.ToString())
        );
        Assert.Equal(
            ["slack:T1:B", "slack:T2:A"],
            links.ListForSeller(1, "slack").Select(link => link.Account.ToString())
        );
    }

    private static AuditEntry Entry => new("identity.first", "email", Account.ToString(), "{}");

    private static bool Write(IdentityLinkChanges change, bool isKept)
    {
        change.Save(Link(Account, 1));
        change.Audit(Entry, Now);
        return isKept;
    }

    private static IdentityLink Link(ChannelAccount account, int? seller) =>
        new(account, seller, IdentityLink.ByEmail, 5);

    private static IdentityLinkRepository Links(TestDatabase at, params IdentityLink[] all)
    {
        var links = new IdentityLinkRepository(at.Database);
        links.Change(change =>
        {
            Array.ForEach(all, change.Save);
            return true;
        });
        return links;
    }

    private static TestDatabase WithSellers(DatabaseProvider provider)
    {
        var at = TestDatabase.Migrated(provider);
        at.AddSeller(1);
        at.AddSeller(2);
        return at;
    }
}
