using RevBot.Skills.Metrics;
using RevBot.Skills.Tests.Ledgers;

namespace RevBot.Skills.Tests.Metrics;

/// <summary>Each measure against its own computation in SQL, on the demo company.</summary>
public sealed class QueryMetricSqlTests(DemoLedger ledger) : IClassFixture<DemoLedger>
{
    private const string Closed = "FROM deal WHERE outcome > 0 AND close_on BETWEEN @first AND @last";

    private const string Won = "FROM deal WHERE outcome = 1 AND close_on BETWEEN @first AND @last";

    private const string Lost = "FROM deal WHERE outcome = 2 AND close_on BETWEEN @first AND @last";

    private const string Due = "FROM deal WHERE outcome = 0 AND category > 0 AND close_on BETWEEN @first AND @last";

    private const string Created = "FROM deal WHERE created_at >= @from AND created_at < @to";

    // Days from creation to close; both are dates in UTC, the demo company's zone.
    private const string Cycle =
        "julianday(substr(close_on, 1, 4) || '-' || substr(close_on, 5, 2) || '-' || substr(close_on, 7, 2)) - julianday(date(created_at / 1000000, 'unixepoch'))";

    private const string Quota =
        "(SELECT SUM(amount_minor) / 100.0 FROM quota WHERE period_start >= @first AND period_end <= @last AND seller_id NOT IN (SELECT manager_id FROM seller WHERE manager_id IS NOT NULL))";

    [Theory]
    [InlineData("won_amount", $"SELECT SUM(minor) / 100.0 {Won}")]
    [InlineData("won_count", $"SELECT COUNT(*) {Won}")]
    [InlineData("lost_amount", $"SELECT SUM(minor) / 100.0 {Lost}")]
    [InlineData("lost_count", $"SELECT COUNT(*) {Lost}")]
    [InlineData("win_rate", $"SELECT AVG(outcome = 1) {Closed}")]
    [InlineData("win_rate_by_amount", $"SELECT 1.0 * SUM(minor * (outcome = 1)) / SUM(minor) {Closed}")]
    [InlineData("average_deal_size", $"SELECT ROUND(AVG(minor)) / 100.0 {Won} AND minor IS NOT NULL")]
    [InlineData("sales_cycle_days", $"SELECT AVG({Cycle}) {Won} AND {Cycle} >= 0")]
    [InlineData("discount", $"SELECT AVG(discount) {Won}")]
    [InlineData("created_amount", $"SELECT SUM(minor) / 100.0 {Created}")]
    [InlineData("created_count", $"SELECT COUNT(*) {Created}")]
    [InlineData("pipeline_amount", $"SELECT SUM(minor) / 100.0 {Due}")]
    [InlineData("deal_count", $"SELECT COUNT(*) {Due}")]
    [InlineData("quota", $"SELECT {Quota}")]
    [InlineData("attainment", $"SELECT SUM(minor) / 100.0 / {Quota} {Won}")]
    [InlineData("coverage", $"SELECT SUM(minor) / 100.0 / {Quota} {Due}")]
    [InlineData(
        "activity_count",
        "SELECT SUM(outbound + inbound + meetings) FROM activity_day WHERE day BETWEEN @first AND @last AND day <= REPLACE(@today, '-', '') + 0 AND opportunity_id IN (SELECT id FROM deal)"
    )]
    [InlineData(
        "days_since_activity",
        "SELECT AVG(julianday(@today) - COALESCE((SELECT MAX(julianday(substr(day, 1, 4) || '-' || substr(day, 5, 2) || '-' || substr(day, 7, 2))) FROM activity_day WHERE opportunity_id = deal.id AND day <= REPLACE(@today, '-', '') + 0), julianday(date(created_at / 1000000, 'unixepoch')))) "
            + Due
    )]
    [InlineData(
        "slipped_amount",
        "SELECT SUM(early.minor) / 100.0 FROM early JOIN deal ON deal.id = early.id WHERE early.outcome = 0 AND early.category > 0 AND early.close_on BETWEEN @first AND @last AND deal.outcome = 0 AND deal.close_on > @last"
    )]
    [InlineData(
        "push_count",
        "SELECT COUNT(*) FROM opportunity_version b JOIN opportunity_version a ON a.opportunity_id = b.opportunity_id AND a.valid_from = b.valid_to JOIN stage s ON s.id = b.stage_id JOIN stage t ON t.id = a.stage_id JOIN quarters q ON b.close_on BETWEEN q.first AND q.last WHERE s.outcome = 0 AND t.outcome = 0 AND a.close_on > q.last AND a.valid_from >= @from AND a.valid_from < @to AND b.opportunity_id IN (SELECT id FROM deal)"
    )]
    [InlineData(
        "velocity",
        $"SELECT (SELECT COUNT(*) {Due}) * (SELECT AVG(outcome = 1) {Closed}) * (SELECT AVG(minor) / 100.0 {Won}) / (SELECT AVG({Cycle}) {Won} AND {Cycle} >= 0)"
    )]
    public void Measure_OfTheCurrentQuarter_IsWhatSqlSays(string measure, string sql)
    {
        var expected = ledger.Number(sql);

        var total = Ask(new() { Measures = [measure], Period = ledger.Quarter.Id }).Total;

        Assert.NotEqual(0, expected);
        Assert.Equal(
            expected,
            (double)total.Values[measure]!.Value,
            Math.Abs(expected) * 1e-9 + 0.0051 * Rounded(measure)
        );
    }

    [Theory]
    [InlineData("won_amount", $"SELECT segment, SUM(minor) / 100.0 {Won} GROUP BY segment", "segment")]
    [InlineData("win_rate", $"SELECT owner, AVG(outcome = 1) {Closed} GROUP BY owner", "owner")]
    [InlineData("pipeline_amount", $"SELECT owner, SUM(minor) / 100.0 {Due} GROUP BY owner", "owner")]
    [InlineData(
        "lost_count",
        $"SELECT substr(close_on, 1, 4) || '-' || substr(close_on, 5, 2), COUNT(*) {Lost} GROUP BY 1",
        "month"
    )]
    public void Groups_OfAMeasure_AreWhatSqlSays(string measure, string sql, string dimension)
    {
        var year = ledger.Book.Company.Calendar.YearOf(ledger.Today);
        var expected = ledger.Numbers(sql, year);

        var rows = Ask(
            new()
            {
                Measures = [measure],
                GroupBy = [dimension],
                Period = year.Id,
                Top = 200,
            }
        ).Rows;

        // SQL has no row for a group in which nothing happened.
        var known = rows.Where(row =>
                expected.ContainsKey(row.Group[dimension]) || row.Values[measure] is not (null or 0)
            )
            .ToDictionary(
                row => row.Group[dimension],
                row => (double)row.Values[measure]!.Value,
                StringComparer.Ordinal
            );
        Assert.True(expected.Count > 1);
        Assert.Equal(
            expected.Keys.Order(StringComparer.Ordinal),
            known.Keys.Order(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        Assert.All(expected, group => Assert.Equal(group.Value, known[group.Key], 1e-6));
    }

    [Fact]
    public void Pipeline_ComparedWithTheLastQuarter_IsTheOneOfTheSamePointOfIt()
    {
        var last = ledger.Book.Company.Calendar.Shift(ledger.Quarter, -1);
        var into = NodaTime.Period.DaysBetween(ledger.Quarter.Start, ledger.Today);
        var then = ledger.SeenBy(ledger.Head.Scope.Viewer, last.Start.PlusDays(into));

        var total = Ask(
            new()
            {
                Measures = ["pipeline_amount", "weighted_pipeline"],
                Period = ledger.Quarter.Id,
                CompareTo = last.Id,
            }
        ).Total;
        var seenThen = new QueryMetric().Run(
            then,
            new() { Measures = ["pipeline_amount", "weighted_pipeline"], Period = last.Id }
        );

        // Deals deleted since are in the one and not in the other.
        Assert.InRange(
            (double)(total.Before!["pipeline_amount"]! / seenThen.Total.Values["pipeline_amount"]!),
            0.9,
            1.0
        );
        Assert.Equal(
            total.Values["pipeline_amount"] - total.Before["pipeline_amount"],
            total.Change!["pipeline_amount"]
        );
    }

    // Averages of money are rounded to the cent.
    private static int Rounded(string measure) => measure is "velocity" or "average_deal_size" ? 1 : 0;

    private QueryMetricResult Ask(QueryMetricArguments arguments) => new QueryMetric().Run(ledger.Head, arguments);
}
