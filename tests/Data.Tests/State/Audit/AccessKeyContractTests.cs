using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Audit;
using RevBot.Data.Tests.Database;

namespace RevBot.Data.Tests.State.Audit;

public sealed class AccessKeyContractTests
{
    private static readonly Instant Now = TestDatabase.Now;
    private static readonly Instant Until = Instant.FromUtc(2026, 12, 31, 23, 59);

    [Theory, Sqlite, SqlServer]
    public void Revoke_OneOfTwoKeys_EndsItOnceAndLeavesTheOther(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var keys = new AccessKeyRepository(at.Database);
        var (lost, kept) = (keys.Issue(7, Until, Now), keys.Issue(8, Until, Now));

        Assert.True(keys.Revoke(lost, Now));
        Assert.False(keys.Revoke(lost, Now));

        Assert.Equal((false, true), (keys.IsValid(lost), keys.IsValid(kept)));
        var at1 = Dates.ToMicros(Now);
        Assert.Equal(
            [new AccessKey(kept, 8, at1, "2026-12-31", false), new AccessKey(lost, 7, at1, "2026-12-31", true)],
            keys.ListLatest(10)
        );
    }

    [Theory, Sqlite, SqlServer]
    public void IsValid_NumberOfAnotherEntry_IsFalse(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        new AuditRepository(at.Database).Add(new("identity.link", "administrator", "7", string.Empty), Now);
        var keys = new AccessKeyRepository(at.Database);

        Assert.False(keys.IsValid(1));
        Assert.False(keys.IsValid(2));
        Assert.False(keys.Revoke(1, Now));
    }

    [Theory, Sqlite, SqlServer]
    public void IsValid_WhereTheTableCannotBeRead_IsFalse(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var keys = new AccessKeyRepository(at.Database);
        var key = keys.Issue(7, Until, Now);
        at.Execute("DROP TABLE audit_entry");

        Assert.False(keys.IsValid(key));
    }
}
