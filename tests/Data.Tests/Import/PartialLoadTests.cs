using NodaTime;
using RevBot.Data.Import.Loading;

namespace RevBot.Data.Tests.Import;

/// <summary>What loads of some deals, as a sync makes them, leave of what earlier loads found lost or taken for granted.</summary>
public sealed class PartialLoadTests : IDisposable
{
    private static readonly Instant Later = ImportRig.Now + Duration.FromDays(7);

    private readonly ImportRig rig = SalesforceFiles.Plain();

    public void Dispose() => rig.Dispose();

    [Fact]
    public void Import_OfSomeDeals_LeavesToldWhatEarlierLoadsFound()
    {
        Deals(SalesforceFiles.Deal(owner: "005X"));
        rig.Run();
        var told = Told();
        Assert.NotEmpty(told);
        Deals(SalesforceFiles.Deal(id: "006B", owner: "005Y"));

        RunOfSome();

        var now = Told();
        Assert.Empty(told.Except(now, StringComparer.Ordinal));
        Assert.Contains(now, sentence => sentence.Contains("'005Y'", StringComparison.Ordinal));
    }

    /// <summary>What every sync finds again is told once, with the counts of the last time.</summary>
    [Fact]
    public void Import_OfSomeDeals_TellsWhatIsToldAlreadyWithItsNewCount()
    {
        Deals(SalesforceFiles.Deal(owner: "005X"));
        rig.Run();
        var before = Told();
        Deals(SalesforceFiles.Deal(owner: "005X"), SalesforceFiles.Deal(id: "006B", owner: "005X"));

        RunOfSome();
        RunOfSome();

        var told = Told();
        Assert.Equal(before.Count, told.Count);
        Assert.Contains(
            "2 rows loaded",
            Assert.Single(told, sentence => sentence.Contains("'005X'", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Imports_OfSomeDeals_SayWhereTheyKeepNoMoreAndAnImportOfAllBeginsAnew()
    {
        Deals(SalesforceFiles.Deal());
        rig.Run();
        using (var connection = rig.Database.Open())
        {
            foreach (var number in Enumerable.Range(0, 1000))
            {
                Dapper.SqlMapper.Execute(
                    connection,
                    "INSERT INTO setting (name, value) VALUES (@name, 'told')",
                    new { name = $"load.opportunity.{number:00000}" }
                );
            }
        }

        Deals(SalesforceFiles.Deal(owner: "005X"));
        RunOfSome();

        var more = rig.One<string>("SELECT value FROM setting WHERE name = 'load.more'");
        Assert.StartsWith("More was lost or taken for granted", more, StringComparison.Ordinal);
        Assert.Equal(1001, rig.One<long>("SELECT COUNT(*) FROM setting WHERE name LIKE 'load.%'"));
        rig.Run(Later);
        Assert.Contains("'005X'", Assert.Single(Told()), StringComparison.Ordinal);
    }

    /// <summary>Quotas and calls may lack the same thing: each is told, and each has its own counts.</summary>
    [Fact]
    public void Sentences_OfTwoTargetsThatSayTheSame_AreBothKept()
    {
        rig.Run();
        var before = Told().Count;
        using var connection = rig.Database.Open();
        foreach (var (target, count) in new[] { ("quota", 1), ("forecast_call", 2), ("quota", 3) })
        {
            using var transaction = connection.BeginTransaction();
            LoadRecord.Write(
                transaction,
                [],
                [new(target, "# rows lack it", $"{count} rows lack it")],
                isPartial: true
            );
            transaction.Commit();
        }

        Assert.Equal(before + 2, Told().Count);
        Assert.Equal("3 rows lack it", rig.One<string>("SELECT value FROM setting WHERE name LIKE 'load.quota.%'"));
        Assert.Equal(
            "2 rows lack it",
            rig.One<string>("SELECT value FROM setting WHERE name LIKE 'load.forecast_call.%'")
        );
    }

    private IReadOnlyList<string> Told() =>
        [.. rig.Query<string>("SELECT value FROM setting WHERE name LIKE 'load.%'")];

    private void RunOfSome() =>
        Data.Import.CrmImport.Run(
            rig.Database,
            new()
            {
                Mapping = "salesforce",
                From = rig.Extract,
                Now = Later,
                IsPartial = true,
            },
            null,
            CancellationToken.None
        );

    private void Deals(params string[] lines) => rig.File("Opportunity.csv", [SalesforceFiles.Opportunities, .. lines]);
}
