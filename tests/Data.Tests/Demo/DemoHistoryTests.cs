namespace RevBot.Data.Tests.Demo;

[Collection(DefaultCompany.Name)]
public sealed class DemoHistoryTests(DefaultCompany company)
{
    // 2026-11-22T23:30:00Z in microseconds: 20,779 days after 1970-01-01.
    private const long Cutoff = ((20_779L * 86_400) + (23 * 3600) + (30 * 60)) * 1_000_000;
    private readonly DemoDatabase demo = company.Demo;

    [Fact]
    public void Nothing_IsRecordedAfterTodaysClose()
    {
        Assert.InRange(
            demo.One<long>("SELECT MAX(recorded_at) FROM opportunity_version"),
            Cutoff - (3 * 86_400_000_000),
            Cutoff
        );
        Assert.InRange(demo.One<long>("SELECT MAX(occurred_at) FROM activity"), 1, Cutoff);
        Assert.InRange(demo.One<long>("SELECT MAX(recorded_at) FROM signal"), 1, Cutoff);
        Assert.InRange(
            demo.One<long>("SELECT MAX(MAX(engaged_at), COALESCE(MAX(left_at), 0)) FROM contact_role"),
            1,
            Cutoff
        );
        Assert.InRange(demo.One<long>("SELECT MAX(submitted_at) FROM forecast_call"), 1, Cutoff);
        Assert.InRange(
            demo.One<long>("SELECT MAX(MAX(created_at), COALESCE(MAX(deleted_at), 0)) FROM opportunity"),
            1,
            Cutoff
        );
        Assert.Equal(Cutoff, demo.One<long>("SELECT finished_at FROM sync_run"));
        Assert.Equal(
            demo.One<long>(
                "SELECT MAX(newest) FROM (SELECT MAX(recorded_at) newest FROM opportunity_version UNION SELECT MAX(deleted_at) FROM opportunity)"
            ),
            demo.One<long>("SELECT newest_change_at FROM sync_run")
        );
    }

    [Fact]
    public void EveryReference_HasItsRow()
    {
        Assert.Empty(demo.All<string>("PRAGMA foreign_key_check"));
        Assert.Equal(1, demo.One<int>("PRAGMA foreign_keys"));
        Assert.Equal("wal", demo.One<string>("PRAGMA journal_mode"));
    }

    [Fact]
    public void ActivityDays_AreTheCountsOfTheActivities()
    {
        const string Counted = """
            SELECT opportunity_id, CAST(strftime('%Y%m%d', occurred_at / 1000000, 'unixepoch') AS INTEGER),
                COUNT(*) FILTER (WHERE direction = 0), COUNT(*) FILTER (WHERE direction = 1), COUNT(*) FILTER (WHERE direction = 2)
            FROM activity GROUP BY 1, 2
            """;
        const string Stored = "SELECT opportunity_id, day, outbound, inbound, meetings FROM activity_day";

        Assert.Equal(0, demo.One<int>($"SELECT COUNT(*) FROM ({Counted} EXCEPT {Stored})"));
        Assert.Equal(0, demo.One<int>($"SELECT COUNT(*) FROM ({Stored} EXCEPT {Counted})"));
    }

    [Fact]
    public void EveryDeal_HasOneVersionWithoutAnEnd_WhichWasRecordedOnTime()
    {
        Assert.Equal(
            6000,
            demo.One<int>(
                "SELECT COUNT(DISTINCT opportunity_id) FROM opportunity_version WHERE valid_to IS NULL AND recorded_at = valid_from"
            )
        );
        Assert.Equal(6000, demo.One<int>("SELECT COUNT(*) FROM opportunity_version WHERE valid_to IS NULL"));
    }

    // At the instant at which a version was recorded, what was known of that instant is some version of the deal, and
    // a late correction is known from when it was recorded, not before.
    [Fact]
    public void AtAnyInstant_TheStateOfThatInstantIsKnown()
    {
        var unknown = demo.One<int>(
            """
            SELECT COUNT(*) FROM opportunity_version t WHERE NOT EXISTS (
                SELECT 1 FROM opportunity_version k WHERE k.opportunity_id = t.opportunity_id
                AND k.recorded_at <= t.recorded_at - 1 + (t.number = 1)
                AND k.valid_from <= t.recorded_at - 1 + (t.number = 1)
                AND (k.valid_to IS NULL OR k.valid_to > t.recorded_at - 1 + (t.number = 1)))
            """
        );

        Assert.Equal(0, unknown);
        Assert.InRange(
            demo.One<int>("SELECT COUNT(*) FROM opportunity_version WHERE recorded_at > valid_from"),
            30,
            300
        );
        Assert.Equal(0, demo.One<int>("SELECT COUNT(*) FROM opportunity_version WHERE recorded_at < valid_from"));
        Assert.Equal(
            demo.Summary.Truth.LateCorrections.Order(StringComparer.Ordinal),
            demo.All<string>(
                "SELECT DISTINCT o.crm_id FROM opportunity o JOIN opportunity_version v ON v.opportunity_id = o.id WHERE v.recorded_at > v.valid_from ORDER BY 1"
            ),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void ClosedDeals_HaveTheirCategoryTheirDayAndNoNextStep()
    {
        Assert.Equal(0, demo.One<int>("SELECT COUNT(*) FROM deal WHERE stage_id = 6 AND category <> 4"));
        Assert.Equal(0, demo.One<int>("SELECT COUNT(*) FROM deal WHERE stage_id = 7 AND category <> 0"));
        Assert.Equal(0, demo.One<int>("SELECT COUNT(*) FROM deal WHERE won IS NULL AND category NOT IN (1, 2, 3)"));
        Assert.Equal(
            0,
            demo.One<int>(
                "SELECT COUNT(*) FROM deal WHERE won IS NOT NULL AND (close_on > 20261122 OR next_step IS NOT NULL OR amount_minor IS NULL)"
            )
        );
        Assert.Equal(0, demo.One<int>("SELECT COUNT(*) FROM deal WHERE won = 1 AND loss_reason IS NOT NULL"));
    }

    [Fact]
    public void Deals_StallFallBackArePushedPulledReopenedAndDeleted()
    {
        const string Next =
            "opportunity_version n JOIN opportunity_version v ON v.opportunity_id = n.opportunity_id AND v.number = n.number - 1";

        Assert.True(
            demo.One<int>($"SELECT COUNT(*) FROM {Next} WHERE n.stage_id < v.stage_id AND v.stage_id < 6") > 50
        );
        Assert.True(
            demo.One<int>($"SELECT COUNT(*) FROM {Next} WHERE n.close_on > v.close_on AND n.stage_id < 6") > 3000
        );
        Assert.True(
            demo.One<int>($"SELECT COUNT(*) FROM {Next} WHERE n.close_on < v.close_on AND n.stage_id < 6") > 500
        );
        Assert.True(demo.One<int>($"SELECT COUNT(*) FROM {Next} WHERE n.amount_minor < v.amount_minor") > 500);
        Assert.True(demo.One<int>($"SELECT COUNT(*) FROM {Next} WHERE n.amount_minor > v.amount_minor") > 200);
        Assert.True(demo.One<int>("SELECT COUNT(*) FROM opportunity_version WHERE amount_minor IS NULL") > 100);
        Assert.InRange(demo.One<int>("SELECT COUNT(*) FROM opportunity WHERE deleted_at IS NOT NULL"), 5, 60);
        Assert.Equal(
            demo.Summary.Truth.Reopened.Order(StringComparer.Ordinal),
            demo.All<string>(
                $"SELECT DISTINCT o.crm_id FROM {Next} JOIN opportunity o ON o.id = n.opportunity_id WHERE v.stage_id = 7 ORDER BY 1"
            ),
            StringComparer.Ordinal
        );
    }

    // In the mean of the second half of their lives, lost deals see fewer activities a day than in the first half.
    [Fact]
    public void Activities_ThinOutBeforeALossButNotBeforeAWin()
    {
        double Late(int won) =>
            demo.One<double>(
                """
                SELECT AVG(a.occurred_at > (d.created_at + e.closed_at) / 2) FROM activity a JOIN deal d ON d.id = a.opportunity_id
                JOIN (SELECT opportunity_id, valid_from closed_at FROM opportunity_version WHERE valid_to IS NULL) e ON e.opportunity_id = d.id
                WHERE d.won = @won
                """,
                new { won }
            );

        Assert.True(Late(0) < 0.38, $"lost {Late(0)}");
        Assert.True(Late(1) > 0.42, $"won {Late(1)}");
    }

    [Fact]
    public void Averages_OfADeal_AreThoseOfAnOrdinaryCrm()
    {
        Assert.InRange(demo.One<double>("SELECT COUNT(*) / 6000.0 FROM opportunity_version"), 4, 6.5);
        Assert.InRange(demo.One<double>("SELECT COUNT(*) / 6000.0 FROM activity"), 7, 12);
        Assert.InRange(demo.One<double>("SELECT AVG(competitor IS NOT NULL) FROM opportunity"), 0.38, 0.5);
        Assert.InRange(demo.One<double>("SELECT AVG(next_step IS NULL) FROM deal WHERE won IS NULL"), 0.08, 0.25);
        Assert.True(demo.One<int>("SELECT COUNT(*) FROM deal WHERE won IS NULL AND next_step_on < 20261122") > 20);
        Assert.True(demo.One<int>("SELECT COUNT(*) FROM deal WHERE won IS NULL AND close_on < 20261122") > 0);
    }
}
