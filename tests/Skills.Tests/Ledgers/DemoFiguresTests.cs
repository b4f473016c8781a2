using RevBot.Data.Calendar;
using RevBot.Skills.Deals;
using RevBot.Skills.Pipeline;
using RevBot.Skills.PipelineChanges;
using RevBot.Skills.Reconciliation;
using RevBot.Skills.Risk;
using RevBot.Skills.WinLoss;

namespace RevBot.Skills.Tests.Ledgers;

/// <summary>What the skills say of the demo company, against their own computation in SQL.</summary>
public sealed class DemoFiguresTests(DemoLedger ledger) : IClassFixture<DemoLedger>
{
    private const string InPeriod = "close_on BETWEEN @first AND @last";
    private const string Due = "outcome = 0 AND category > 0 AND " + InPeriod;
    private const double Cent = 0.0051;

    // The CRM's own rows, in the reporting currency as the warehouse's are.
    private const string Crm = """
        (SELECT s.outcome, COALESCE(m.category, s.category) AS category, m.close_on,
            CASE WHEN m.currency = 'USD' THEN m.amount_minor ELSE (m.amount_minor * (
                SELECT r.rate_billionths FROM exchange_rate r
                WHERE r.currency = m.currency
                    AND r.rate_on <= CASE WHEN s.outcome = 0 THEN REPLACE(@today, '-', '') + 0 ELSE m.close_on END
                ORDER BY r.rate_on DESC LIMIT 1) + 500000000) / 1000000000 END AS minor
        FROM crm_mirror m JOIN stage s ON s.name = m.stage WHERE m.entity = 1 AND m.is_deleted = 0)
        """;

    private Data.Calendar.Period Year => ledger.Book.Company.Calendar.YearOf(ledger.Today);

    [Fact]
    public void WinLoss_OfTheYear_IsWhatSqlSays()
    {
        var figures = new GetWinLoss().Run(ledger.Head, new() { Period = Year.Id }).Figures;

        Assert.Equal(InYear($"SELECT COUNT(*) FROM deal WHERE outcome = 1 AND {InPeriod}"), figures.WonDeals);
        Assert.Equal(InYear($"SELECT COUNT(*) FROM deal WHERE outcome = 2 AND {InPeriod}"), figures.LostDeals);
        Close(
            InYear($"SELECT SUM(minor) / 100.0 FROM deal WHERE outcome = 1 AND {InPeriod}"),
            figures.WonAmount.Amount
        );
        Close(
            InYear($"SELECT SUM(minor) / 100.0 FROM deal WHERE outcome = 2 AND {InPeriod}"),
            figures.LostAmount.Amount
        );
        Assert.Equal(
            InYear($"SELECT AVG(outcome = 1) FROM deal WHERE outcome > 0 AND {InPeriod}"),
            figures.WinRate!.Value,
            12
        );
    }

    [Fact]
    public void LossReasons_OfTheYear_AreWhatSqlSays()
    {
        var expected = ledger.Numbers(
            $"SELECT COALESCE(loss_reason, '(none)'), COUNT(*) FROM deal WHERE outcome = 2 AND {InPeriod} GROUP BY 1",
            Year
        );

        var reasons = new GetWinLoss().Run(ledger.Head, new() { Period = Year.Id }).LossReasons;

        Assert.Equal(expected.Count, reasons.Count);
        Assert.All(reasons, reason => Assert.Equal(expected[reason.Reason], reason.Deals));
    }

    [Fact]
    public void WinRates_AgainstEachCompetitor_AreWhatSqlSays()
    {
        var expected = ledger.Numbers(
            $"SELECT COALESCE(competitor, '(none)'), AVG(outcome = 1) FROM deal WHERE outcome > 0 AND {InPeriod} GROUP BY 1",
            Year
        );

        var groups = new GetWinLoss().Run(ledger.Head, new() { Period = Year.Id, GroupBy = "competitor" }).Groups;

        Assert.Equal(expected.Count, groups.Count);
        Assert.All(groups, group => Assert.Equal(expected[group.Group], group.WinRate, 12));
    }

    [Fact]
    public void Pipeline_OfTheQuarter_IsWhatSqlSaysByStageAndCategory()
    {
        var amounts = ledger.Numbers($"SELECT stage, SUM(minor) / 100.0 FROM deal WHERE {Due} GROUP BY stage");
        var counts = ledger.Numbers($"SELECT stage, COUNT(*) FROM deal WHERE {Due} GROUP BY stage");
        var won = ledger.Number($"SELECT SUM(minor) / 100.0 FROM deal WHERE outcome = 1 AND {InPeriod}");
        var commit = ledger.Number($"SELECT SUM(minor) / 100.0 FROM deal WHERE {Due} AND category = 3");
        var best = ledger.Number($"SELECT SUM(minor) / 100.0 FROM deal WHERE {Due} AND category = 2");

        var result = new GetPipeline().Run(ledger.Head, new());

        Assert.Equal(amounts.Count, result.Stages.Count(stage => stage.Deals > 0));
        Assert.All(
            result.Stages.Where(stage => stage.Deals > 0),
            stage =>
            {
                Assert.Equal(counts[stage.Stage], stage.Deals);
                Close(amounts[stage.Stage], stage.Amount.Amount);
            }
        );
        Close(won, result.ClosedWon.Amount);
        Close(won + commit, result.Commit.Amount);
        Close(won + commit + best, result.BestCase.Amount);
        Close(amounts.Values.Sum(), result.OpenPipeline.Amount);
    }

    [Fact]
    public void RiskDeals_AreOfTheOpenDealsThatSqlCounts()
    {
        var result = new ListRiskDeals().Run(ledger.Head, new());

        Assert.Equal(ledger.Number($"SELECT COUNT(*) FROM deal WHERE {Due}"), result.OpenDeals!.Value);
        Close(ledger.Number($"SELECT SUM(minor) / 100.0 FROM deal WHERE {Due}"), result.OpenAmount!.Value.Amount);
    }

    [Theory]
    [InlineData(null, Due)]
    [InlineData("won", "outcome = 1 AND " + InPeriod)]
    [InlineData("lost", "outcome = 2 AND " + InPeriod)]
    [InlineData("no_next_step", Due + " AND TRIM(COALESCE(next_step, '')) = ''")]
    [InlineData("no_amount", Due + " AND minor IS NULL")]
    [InlineData("commit", Due + " AND category = 3")]
    [InlineData("close_date_passed", Due + " AND close_on < REPLACE(@today, '-', '') + 0")]
    public void Deals_WithAFlag_AreWhatSqlSays(string? flag, string condition)
    {
        var result = new ListDeals().Run(
            ledger.Head,
            new() { Period = ledger.Quarter.Id, Flags = flag is null ? null : [flag] }
        );

        Assert.NotEqual(0, result.Count);
        Assert.Equal(ledger.Number($"SELECT COUNT(*) FROM deal WHERE {condition}"), result.Count!.Value);
        Close(
            ledger.Number($"SELECT COALESCE(SUM(minor), 0) / 100.0 FROM deal WHERE {condition}"),
            result.Amount!.Value.Amount
        );
    }

    [Theory]
    [InlineData("won", "JOIN deal ON deal.id = early.id WHERE deal.outcome = 1", -1)]
    [InlineData("lost", "JOIN deal ON deal.id = early.id WHERE deal.outcome = 2", -1)]
    [InlineData("pushed_out", "JOIN deal ON deal.id = early.id WHERE deal.outcome = 0 AND deal.close_on > @last", -1)]
    [InlineData("removed", "WHERE early.id NOT IN (SELECT id FROM deal)", -1)]
    public void PipelineChanges_OfDealsThatLeft_AreWhatSqlSays(string line, string left, int sign)
    {
        var start = $"FROM (SELECT * FROM early WHERE {Due}) early {left}";

        var found = Changes().Lines.Single(candidate => candidate.Line == line);

        Assert.Equal(ledger.Number($"SELECT COUNT(*) {start}"), found.Deals);
        Close(sign * ledger.Number($"SELECT COALESCE(SUM(early.minor), 0) / 100.0 {start}"), found.Amount.Amount);
    }

    [Fact]
    public void PipelineChanges_BeginAndEndWithWhatSqlSays()
    {
        var changes = Changes();

        Close(ledger.Number($"SELECT SUM(minor) / 100.0 FROM early WHERE {Due}"), changes.Start!.Value.Amount);
        Close(ledger.Number($"SELECT SUM(minor) / 100.0 FROM deal WHERE {Due}"), changes.End!.Value.Amount);
        Close(
            ledger.Number($"SELECT SUM(minor) / 100.0 FROM deal WHERE {Due} AND created_at >= @from"),
            changes.Lines.Single(line => line.Line == "created").Amount.Amount
        );
    }

    [Theory]
    [InlineData("pipeline", "SELECT SUM(minor) / 100.0 FROM {0} WHERE " + Due)]
    [InlineData("bookings", "SELECT SUM(minor) / 100.0 FROM {0} WHERE outcome = 1 AND " + InPeriod)]
    [InlineData("deal_counts", "SELECT COUNT(*) FROM {0} WHERE " + InPeriod)]
    public void Reconciliation_OfBothSides_IsWhatSqlSays(string metric, string sql)
    {
        var check = new Reconcile().Run(ledger.Head, new()).Checks.Single(check => check.Metric == metric);

        Close(ledger.Number(sql.Replace("{0}", Crm, StringComparison.Ordinal)), check.Crm);
        Close(ledger.Number(sql.Replace("{0}", "deal", StringComparison.Ordinal)), check.Warehouse);
    }

    private GetPipelineChangesResult Changes() =>
        new GetPipelineChanges().Run(ledger.Head, new() { Since = Dates.Iso(ledger.Quarter.Start) });

    private double InYear(string sql) => ledger.Number(sql, Year);

    private static void Close(double expected, decimal actual) =>
        Assert.Equal(expected, (double)actual, Cent + (Math.Abs(expected) * 1e-9));
}
