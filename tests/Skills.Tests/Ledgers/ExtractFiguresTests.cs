using RevBot.Skills.Deals;
using RevBot.Skills.Metrics;
using RevBot.Skills.Pipeline;
using RevBot.Skills.Reconciliation;
using RevBot.Skills.WinLoss;

namespace RevBot.Skills.Tests.Ledgers;

/// <summary>What the skills say of the public CRM extract, against their own computation in SQL.</summary>
public sealed class ExtractFiguresTests
{
    private const string Closed = "close_on BETWEEN @first AND @last";

    [Fact]
    public void WinLoss_OfTheLastQuarter_IsWhatSqlSays()
    {
        using var ledger = new ExtractLedger();

        var figures = new GetWinLoss().Run(ledger.Head, new() { Period = ledger.Quarter.Id }).Figures;

        Assert.Equal(ledger.Number($"SELECT COUNT(*) FROM deal WHERE outcome = 1 AND {Closed}"), figures.WonDeals);
        Assert.Equal(ledger.Number($"SELECT COUNT(*) FROM deal WHERE outcome = 2 AND {Closed}"), figures.LostDeals);
        Assert.Equal(
            ledger.Number($"SELECT SUM(minor) / 100.0 FROM deal WHERE outcome = 1 AND {Closed}"),
            (double)figures.WonAmount.Amount,
            1e-6
        );
    }

    [Fact]
    public void OpenDeals_OfTheExtract_AreWhatSqlSaysByStage()
    {
        using var ledger = new ExtractLedger();
        var counts = ledger.Numbers("SELECT stage, COUNT(*) FROM deal WHERE outcome = 0 GROUP BY stage");
        var amounts = ledger.Numbers("SELECT stage, SUM(minor) / 100.0 FROM deal WHERE outcome = 0 GROUP BY stage");

        var stages = new GetPipeline().Run(ledger.Head, new()).Stages;
        var listed = new ListDeals().Run(ledger.Head, new());

        Assert.Equal(counts.Count, stages.Count);
        Assert.All(
            stages,
            stage =>
            {
                Assert.Equal(counts[stage.Stage], stage.Deals);
                Assert.Equal(amounts[stage.Stage], (double)stage.Amount.Amount, 1e-6);
            }
        );
        Assert.Equal(counts.Values.Sum(), listed.Count!.Value);
        Assert.Equal(amounts.Values.Sum(), (double)listed.Amount!.Value.Amount, 1e-6);
    }

    [Fact]
    public void Bookings_OfEachOwner_AreWhatSqlSays()
    {
        using var ledger = new ExtractLedger();
        var expected = ledger.Numbers(
            $"SELECT owner, SUM(minor) / 100.0 FROM deal WHERE outcome = 1 AND {Closed} GROUP BY owner"
        );

        var rows = new QueryMetric()
            .Run(
                ledger.Head,
                new()
                {
                    Measures = ["won_amount"],
                    GroupBy = ["owner"],
                    Period = ledger.Quarter.Id,
                    Top = 200,
                }
            )
            .Rows.Where(row => row.Values["won_amount"] is not (null or 0))
            .ToDictionary(row => row.Group["owner"], row => row.Values["won_amount"]!.Value, StringComparer.Ordinal);

        Assert.Equal(expected.Count, rows.Count);
        Assert.All(expected, owner => Assert.Equal(owner.Value, (double)rows[owner.Key], 1e-6));
    }

    [Fact]
    public void Reconciliation_OfTheExtract_IsWhatSqlSaysOrSaysThatThereIsNothingToCompare()
    {
        using var ledger = new ExtractLedger();
        var mirrored = ledger.Number("SELECT COUNT(*) FROM crm_mirror WHERE entity = 1");

        var result = new Reconcile().Run(ledger.Head, new());

        Assert.Equal(mirrored > 0, result.Passed is not null);
        Assert.All(result.Checks, check => Assert.Equal(0, check.Delta));
    }
}
