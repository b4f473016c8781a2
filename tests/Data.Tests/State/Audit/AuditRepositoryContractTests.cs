using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Audit;
using RevBot.Data.Tests.Database;

namespace RevBot.Data.Tests.State.Audit;

public sealed class AuditRepositoryContractTests
{
    private static readonly Instant Now = TestDatabase.Now;

    [Theory, Sqlite, SqlServer]
    public void ListLatest_ByTheBeginningOfActions_GivesTheNewestFirst(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var audit = new AuditRepository(at.Database);
        audit.Add(Entry("first"), Now);
        audit.Add(Entry("other") with { Action = "other.entry" }, Now);
        audit.Add(Entry("last"), Now);

        var listed = audit.ListLatest("test.", 10);

        Assert.Equal([3, 1], listed.Select(entry => entry.Id));
        Assert.Equal(Entry("last") with { Id = 3, At = Dates.ToMicros(Now) }, listed[0]);
        Assert.Equal([3], audit.ListLatest(string.Empty, 1).Select(entry => entry.Id));
    }

    [Theory, Sqlite, SqlServer]
    public void Add_SubjectLongerThanItsColumn_IsCutAtTheBorder(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var audit = new AuditRepository(at.Database);

        audit.Add(Entry(new('s', 400)), Now);
        audit.Add(Entry(new('s', 401)), Now);

        Assert.All(audit.ListLatest("test.", 10), entry => Assert.Equal(400, entry.Subject.Length));
    }

    [Theory, Sqlite, SqlServer]
    public void DeleteBefore_AtTheBorder_LeavesIt(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var audit = new AuditRepository(at.Database);
        audit.Add(Entry("before"), Now - Duration.FromTicks(10));
        audit.Add(Entry("border"), Now);
        audit.Add(Entry("newest"), Now - Duration.FromDays(1));

        Assert.Equal(1, audit.DeleteBefore(Now));

        Assert.Equal(["newest", "border"], audit.ListLatest("test.", 10).Select(entry => entry.Subject));
    }

    [Theory, Sqlite, SqlServer]
    public void NewestEntry_HoweverOld_StaysSoThatNoNumberIsGivenTwice(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var audit = new AuditRepository(at.Database);
        audit.Add(Entry("old"), Now - Duration.FromDays(900));
        audit.Add(Entry("less old"), Now - Duration.FromDays(800));

        Assert.Equal(1, audit.DeleteBefore(Now - Duration.FromDays(730)));
        audit.Add(Entry("new"), Now);

        Assert.Equal([3, 2], audit.ListLatest("test.", 10).Select(entry => entry.Id));
    }

    [Theory, Sqlite, SqlServer]
    public void Measure_OfEntries_GivesTheirNumberAndTheOldestTime(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var audit = new AuditRepository(at.Database);
        Assert.Equal(new AuditSpan(0, null), audit.Measure());

        audit.Add(Entry("a"), Now);
        audit.Add(Entry("b"), Now - Duration.FromDays(1));

        Assert.Equal(new AuditSpan(2, Dates.ToMicros(Now - Duration.FromDays(1))), audit.Measure());
    }

    private static AuditEntry Entry(string subject) => new("test.entry", "administrator", subject, string.Empty);
}
