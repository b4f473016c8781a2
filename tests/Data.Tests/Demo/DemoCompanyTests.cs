using System.Security.Cryptography;
using System.Text;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Demo;

namespace RevBot.Data.Tests.Demo;

public sealed class DemoCompanyTests
{
    [Fact]
    public void Company_MadeTwiceFromOneSeed_HasTheSameBytes()
    {
        using var first = DemoDatabase.Make(700, extract: true);
        using var second = DemoDatabase.Make(700, extract: true);

        Assert.Equal(first.HashOfTables(), second.HashOfTables());
        Assert.Equal(first.HashesOfExtract(), second.HashesOfExtract(), StringComparer.Ordinal);
        Assert.Equal(first.Summary.Truth.ToJson(), second.Summary.Truth.ToJson());
        Assert.Equal(18, first.HashesOfExtract().Count);
    }

    // Whoever changes the company on purpose changes the hash too: everything measured on it is then measured anew.
    [Fact]
    public void Company_WithItsOwnWords_HasTheBytesThatItHasAlwaysHad()
    {
        using var demo = DemoDatabase.Make(300, extract: true);

        var files = Encoding.UTF8.GetBytes(string.Join('\n', demo.HashesOfExtract()));

        Assert.Equal(
            "622A1F2E07315C87944317DA8E4A132DE1C9A4DFE98EB4345147DAB3AC7CEB34",
            Convert.ToHexString(SHA256.HashData(files))
        );
    }

    [Fact]
    public void Company_FromAnotherSeed_Differs()
    {
        using var first = DemoDatabase.Make(300);
        using var second = DemoDatabase.Make(300, seed: 2);

        Assert.NotEqual(first.HashOfTables(), second.HashOfTables(), StringComparer.Ordinal);
    }

    [Fact]
    public void Company_WithAnExtract_HasTheSameTablesAsWithout()
    {
        using var with = DemoDatabase.Make(300, extract: true);
        using var without = DemoDatabase.Make(300);

        Assert.Equal(with.HashOfTables(), without.HashOfTables());
    }

    [Theory]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(2000)]
    [InlineData(4001)]
    public void Company_OfAnySize_HasExactlyThatManyDeals(int deals)
    {
        using var demo = DemoDatabase.Make(deals);

        Assert.Equal(deals, demo.One<int>("SELECT COUNT(*) FROM opportunity"));
        Assert.Equal(deals, demo.One<int>("SELECT MAX(id) FROM opportunity"));
    }

    // The first and last days of quarters, of years and of February, and days at the weekend.
    [Theory]
    [InlineData("2026-11-01")]
    [InlineData("2027-01-31")]
    [InlineData("2026-02-01")]
    [InlineData("2024-02-29")]
    [InlineData("2025-12-31")]
    [InlineData("2026-08-15")]
    public void Company_OnAnyDay_EndsAtTheCloseOfTheDayAndHasItsDiscrepanciesListed(string today)
    {
        var date = Dates.FromIso(today)!.Value;
        using var demo = DemoDatabase.Make(3000, today: date);

        var close = Dates.ToMicros(Dates.CloseOf(date, NodaTime.DateTimeZone.Utc));

        Assert.InRange(
            demo.One<long>("SELECT MAX(recorded_at) FROM opportunity_version"),
            close - (6 * 86_400_000_000),
            close
        );
        Assert.InRange(demo.One<long>("SELECT MAX(occurred_at) FROM activity"), close - (6 * 86_400_000_000), close);
        Assert.Equal(3000, demo.One<int>("SELECT COUNT(*) FROM opportunity_version WHERE valid_to IS NULL"));
        Assert.Equal(
            demo.Summary.Truth.Discrepancies.Select(found => found.CrmId).Order(StringComparer.Ordinal),
            demo.All<string>(MirrorFaultsTests.Differences),
            StringComparer.Ordinal
        );
        Assert.Equal(13, demo.One<int>("SELECT COUNT(DISTINCT period_start) FROM quota"));
    }

    [Fact]
    public void Database_ThatHoldsData_IsRefusedAndLeftAsItWas()
    {
        using var demo = DemoDatabase.Make(100);
        var before = demo.HashOfTables();

        var problem = Assert.Throws<DatabaseException>(() => Make(demo, CancellationToken.None));

        Assert.Contains("already holds data", problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, demo.HashOfTables());
    }

    [Fact]
    public void CancelledRun_LeavesNoRowAndNoFile_AndCanBeRepeated()
    {
        using var demo = DemoDatabase.Unmade();
        using var cancelled = new CancellationTokenSource();
        var progress = new CancelAt(1000, cancelled);
        var options = Options(demo) with { Deals = 5000 };

        Assert.Throws<OperationCanceledException>(() =>
            DemoCompany.Create(demo.Database, options, progress, cancelled.Token)
        );

        Assert.Equal(0, demo.One<int>("SELECT (SELECT COUNT(*) FROM seller) + (SELECT COUNT(*) FROM opportunity)"));
        Assert.False(Directory.Exists(demo.Extract));
        Assert.False(Directory.Exists(demo.Extract + ".partial"));
        Assert.Equal(200, Make(demo, CancellationToken.None).Rows["opportunity"]);
    }

    [Fact]
    public void ExtractFolder_ThatCannotBeWritten_LeavesNoRow()
    {
        using var demo = DemoDatabase.Unmade();
        var file = demo.Database.Name + ".txt";
        File.WriteAllText(file, "not a folder");

        var problem = Assert.Throws<DatabaseException>(() =>
            DemoCompany.Create(
                demo.Database,
                Options(demo) with
                {
                    ExtractFolder = Path.Combine(file, "below"),
                },
                progress: null,
                CancellationToken.None
            )
        );

        Assert.Contains("choose a folder", problem.Message, StringComparison.Ordinal);
        Assert.Equal(0, demo.One<int>("SELECT COUNT(*) FROM seller"));
    }

    [Theory]
    [InlineData(99)]
    [InlineData(8_000_001)]
    public void Size_OutOfRange_IsRefused(int deals)
    {
        using var demo = DemoDatabase.Unmade();

        Assert.Throws<ArgumentOutOfRangeException>(() =>
            DemoCompany.Create(demo.Database, Options(demo) with { Deals = deals }, null, CancellationToken.None)
        );
    }

    private static DemoOptions Options(DemoDatabase demo) =>
        new()
        {
            Deals = 200,
            Today = DemoDatabase.Today,
            ExtractFolder = demo.Extract,
        };

    private static DemoSummary Make(DemoDatabase demo, CancellationToken cancellation) =>
        DemoCompany.Create(demo.Database, Options(demo), progress: null, cancellation);

    private sealed class CancelAt(int deals, CancellationTokenSource source) : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value)
        {
            if (value.Done >= deals)
            {
                source.Cancel();
            }
        }
    }
}
