namespace RevBot.Data.Tests.Demo;

[Collection(DefaultCompany.Name)]
public sealed class DemoFiguresTests(DefaultCompany company)
{
    private const string Periods =
        "(SELECT DISTINCT period_start, period_end FROM quota WHERE period_start < 20261101)";
    private readonly DemoDatabase demo = company.Demo;

    [Theory]
    [InlineData("Enterprise", 70, 150)]
    [InlineData("Mid-Market", 50, 100)]
    [InlineData("SMB", 35, 70)]
    public void Segments_HaveUsualWinRatesAndCycles(string segment, int shortest, int longest)
    {
        var rate = demo.One<double>("SELECT AVG(won) FROM deal WHERE segment = @segment", new { segment });
        var cycle = demo.One<double>(
            "SELECT AVG((v.valid_from - d.created_at) / 86400e6) FROM deal d JOIN opportunity_version v ON v.opportunity_id = d.id AND v.valid_to IS NULL WHERE d.won = 1 AND d.segment = @segment",
            new { segment }
        );

        Assert.InRange(rate, 0.2, 0.35);
        Assert.InRange(cycle, shortest, longest);
    }

    // Without crowding, the last of three months has a third, and the last two of thirteen weeks two thirteenths.
    [Fact]
    public void QuarterEnds_AreCrowded()
    {
        var bookings = demo.One<double>(
            $"SELECT SUM(usd) FROM deal JOIN {Periods} ON close_on BETWEEN period_start AND period_end WHERE won = 1"
        );
        var lastMonth = demo.One<double>(
            $"SELECT SUM(usd) FROM deal JOIN {Periods} ON close_on BETWEEN period_end / 100 * 100 AND period_end WHERE won = 1"
        );
        var lastTwoWeeks = demo.One<double>(
            $"SELECT SUM(usd) FROM deal JOIN {Periods} ON close_on BETWEEN period_end - 13 AND period_end WHERE won = 1"
        );

        Assert.InRange(lastMonth / bookings, 0.38, 0.55);
        Assert.InRange(lastTwoWeeks / bookings, 2.0 / 13 * 1.4, 0.45);
    }

    [Fact]
    public void Creation_GrowsAndHasSeasons()
    {
        int Created(string from, string to) =>
            demo.One<int>(
                "SELECT COUNT(*) FROM opportunity WHERE created_at BETWEEN strftime('%s', @from) * 1000000 AND strftime('%s', @to) * 1000000",
                new { from, to }
            );

        // 5% a quarter over eight quarters is 1.48.
        Assert.InRange((double)Created("2026-02-01", "2026-05-01") / Created("2024-02-01", "2024-05-01"), 1.15, 1.85);
        Assert.True(
            Created("2025-07-01", "2025-09-01") < 0.92 * Created("2025-09-01", "2025-11-01"),
            "July and August are quieter than September and October"
        );
    }

    [Fact]
    public void Attainment_IsSpreadAroundWhatCompaniesSee()
    {
        var whole = demo.One<double>(
            $"SELECT (SELECT SUM(usd) FROM deal JOIN {Periods} ON close_on BETWEEN period_start AND period_end WHERE won = 1) / (SELECT SUM(amount_minor) / 100.0 FROM quota WHERE period_start < 20261101)"
        );
        var sellers = demo.All<double>(
            """
            SELECT COALESCE((SELECT SUM(usd) FROM deal WHERE owner_id = q.seller_id AND won = 1 AND close_on BETWEEN q.period_start AND q.period_end), 0)
                / (q.amount_minor / 100.0) FROM quota q WHERE q.period_start < 20261101 ORDER BY 1
            """
        );

        Assert.InRange(whole, 0.85, 1.05);
        Assert.InRange(sellers[sellers.Count / 4], 0.2, 0.7);
        Assert.InRange(sellers[sellers.Count / 2], 0.6, 1.1);
        Assert.InRange(sellers[sellers.Count * 3 / 4], 1.0, 1.7);
    }

    // Three weeks into the quarter.
    [Fact]
    public void Coverage_OfTheCurrentQuarter_IsThatOfAHealthyCompany()
    {
        var coverage = demo.One<double>(
            "SELECT (SELECT SUM(usd) FROM deal WHERE won IS NULL AND close_on BETWEEN 20261101 AND 20270131) / (SELECT SUM(amount_minor) / 100.0 FROM quota WHERE period_start = 20261101)"
        );

        Assert.InRange(coverage, 2.3, 4.2);
    }

    [Fact]
    public void EveryActiveSeller_CallsEveryFriday()
    {
        var missing = demo.One<int>(
            """
            SELECT COUNT(*) FROM (SELECT DISTINCT submitted_at, period_start FROM forecast_call WHERE seller_id = caller_id) w
            JOIN seller s ON s.role = 0
                AND s.active_from <= CAST(strftime('%Y%m%d', w.submitted_at / 1000000, 'unixepoch') AS INTEGER)
                AND COALESCE(s.active_to, 99999999) >= CAST(strftime('%Y%m%d', w.submitted_at / 1000000, 'unixepoch') AS INTEGER)
            WHERE (SELECT COUNT(*) FROM forecast_call c WHERE c.seller_id = s.id AND c.caller_id = s.id AND c.submitted_at = w.submitted_at) <> 2
            """
        );
        var fridays = demo.One<int>(
            "SELECT COUNT(DISTINCT submitted_at) FROM forecast_call WHERE seller_id = caller_id"
        );

        Assert.Equal(0, missing);
        // 2023-11-03 to 2026-11-20 are 1,113 days: 159 weeks, and the first Friday.
        Assert.Equal(160, fridays);
        Assert.Equal(
            0,
            demo.One<int>(
                "SELECT COUNT(*) FROM forecast_call WHERE strftime('%w', submitted_at / 1000000, 'unixepoch') <> '5'"
            )
        );
        Assert.True(
            demo.One<int>(
                "SELECT COUNT(*) FROM forecast_call c JOIN seller s ON s.id = c.seller_id AND s.manager_id = c.caller_id WHERE c.note IS NOT NULL"
            ) > 50
        );
    }
}
