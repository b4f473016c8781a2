using Dapper;
using RevBot.Data.Calendar;
using RevBot.Data.Demo.Planted;

namespace RevBot.Data.Tests.Demo;

/// <summary>
/// What truth.json claims is measured in the data by SQL of the tests' own. A measured logarithm of an odds ratio has
/// the standard error √(1/a + 1/b + 1/c + 1/d) of its table (Woolf); the truth must lie within four of them.
/// </summary>
[Collection(LargeCompany.Name)]
public sealed class PlantedEffectsTests(LargeCompany company)
{
    private const string Champions = "id IN (SELECT opportunity_id FROM signal WHERE kind = 'champion_changed_roles')";
    private const string AgainstEntity =
        "competitor = 'Globanto' AND id IN (SELECT opportunity_id FROM opportunity_country WHERE country = 'DE')";
    private readonly DemoDatabase demo = company.Demo;
    private readonly Truth truth = company.Demo.Summary.Truth;

    [Fact]
    public void ChampionLoss_HalvesTheOdds()
    {
        Assert.Equal(0.5, truth.ChampionLoss.OddsFactor);
        Measures(truth.ChampionLoss.OddsFactor, Champions, $"NOT {Champions}");
        Assert.Equal(
            truth.ChampionLoss.Members.Order(StringComparer.Ordinal),
            demo.All<string>(
                "SELECT DISTINCT o.crm_id FROM opportunity o JOIN signal s ON s.opportunity_id = o.id WHERE s.kind = 'champion_changed_roles' ORDER BY 1"
            ),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void CompetitorsEntity_TakesWinRateInItsCountryFromItsDateOn()
    {
        var from = Number(truth.CompetitorEntity.From);

        // Others of the same competitor, so that the competitor's own weight is not counted.
        Measures(
            truth.CompetitorEntity.OddsFactor,
            $"{AgainstEntity} AND close_on >= {from}",
            $"competitor = 'Globanto' AND NOT ({AgainstEntity} AND close_on >= {from})"
        );
        Measures(1, $"{AgainstEntity} AND close_on < {from}", $"competitor = 'Globanto' AND NOT ({AgainstEntity})");
        Assert.Equal(
            truth.CompetitorEntity.Members.Order(StringComparer.Ordinal),
            demo.All<string>(
                $"SELECT crm_id FROM deal WHERE won IS NOT NULL AND {AgainstEntity} AND close_on >= {from} ORDER BY 1"
            ),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void Discount_HelpsUpToItsPointAndNoFurther()
    {
        foreach (var band in truth.Discount.Bands.Skip(1))
        {
            Measures(
                band.OddsFactor,
                FormattableString.Invariant($"discount > {band.Above} AND discount <= {band.UpTo}"),
                "discount IS NULL"
            );
        }

        Measures(1, "discount > 0.15", "discount > 0.10 AND discount <= 0.15");
        Assert.Equal(truth.Discount.Bands[^1].OddsFactor, truth.Discount.Bands[^2].OddsFactor);
    }

    [Fact]
    public void SingleContact_LosesMore() =>
        Measures(
            0.65,
            "(SELECT COUNT(*) FROM contact_role c WHERE c.opportunity_id = deal.id) = 1",
            "(SELECT COUNT(*) FROM contact_role c WHERE c.opportunity_id = deal.id) > 1"
        );

    [Fact]
    public void StalledDeals_StandStillInTheirStage()
    {
        var planted = truth.StallCluster;
        var (from, to) = (Number(planted.From), Number(planted.To));
        var entered = demo.All<(string Crm, long Stage)>(
            """
            SELECT o.crm_id, d.stage_id FROM opportunity o JOIN deal d ON d.id = o.id
            JOIN (SELECT opportunity_id, MIN(CAST(strftime('%Y%m%d', valid_from / 1000000, 'unixepoch') AS INTEGER)) entered
                FROM opportunity_version WHERE stage_id = 4 GROUP BY opportunity_id) e ON e.opportunity_id = o.id
            WHERE o.segment = @Segment AND e.entered BETWEEN @from AND @to ORDER BY 1
            """,
            new
            {
                planted.Segment,
                from,
                to,
            }
        );

        Assert.True(planted.Members.Count > 30, $"{planted.Members.Count} members");
        Assert.Subset(
            planted.Members.ToHashSet(StringComparer.Ordinal),
            entered.Select(deal => deal.Crm).ToHashSet(StringComparer.Ordinal)
        );
        Assert.True(entered.Count >= 0.9 * planted.Members.Count, $"{entered.Count} of {planted.Members.Count}");
        Assert.All(entered, deal => Assert.Equal(4, deal.Stage));
    }

    // The same six weeks before and after, against the other teams: a ratio of counts, each a Poisson count.
    [Fact]
    public void ActivityOfTheTeam_FallsByItsShare()
    {
        var from = 20_779 - 41;
        long Count(bool team, int first, int last) =>
            demo.One<long>(
                """
                SELECT COUNT(*) FROM activity a JOIN seller s ON s.id = a.seller_id JOIN seller m ON m.id = s.manager_id
                WHERE (m.team = @Team) = @team AND a.occurred_at / 86400000000 BETWEEN @first AND @last
                """,
                new
                {
                    truth.ActivityFall.Team,
                    team,
                    first,
                    last,
                }
            );
        var counts = new[]
        {
            Count(true, from, from + 41),
            Count(true, from - 42, from - 1),
            Count(false, from, from + 41),
            Count(false, from - 42, from - 1),
        };

        var ratio = (double)counts[0] / counts[1] / ((double)counts[2] / counts[3]);

        // Deals come and go in clumps of activities, which doubles the spread of plain counts.
        var error = 2 * Math.Sqrt(counts.Sum(count => 1.0 / count));
        Assert.InRange(Math.Log(ratio / (1 - truth.ActivityFall.Share)), -4 * error, 4 * error);
        Assert.Equal("2026-10-12", truth.ActivityFall.From);
    }

    [Fact]
    public void Handover_MovesTheTerritorysOpenDealsOnOneDay()
    {
        var planted = truth.Handover;
        var moved = demo.All<string>(
            """
            SELECT o.crm_id FROM opportunity o JOIN opportunity_version a ON a.opportunity_id = o.id
            JOIN opportunity_version b ON b.opportunity_id = o.id AND b.number = a.number + 1
            JOIN seller f ON f.id = a.owner_id AND f.email = @From JOIN seller t ON t.id = b.owner_id AND t.email = @To
            JOIN territory p ON p.id = o.territory_id AND p.name = @Territory
            WHERE strftime('%Y-%m-%d', b.valid_from / 1000000, 'unixepoch') = @On ORDER BY 1
            """,
            planted
        );

        Assert.True(moved.Count > 40, $"{moved.Count} moved");
        Assert.Equal(planted.Members.Order(StringComparer.Ordinal), moved, StringComparer.Ordinal);
        // The middle third of the quarter that begins in May.
        Assert.InRange(Number(planted.On), 20260601, 20260630);
    }

    [Fact]
    public void SandbaggerAndOptimist_CallAsFarOffAsPlanted()
    {
        Assert.Equal(-0.25, truth.Sandbagger.Bias);
        Assert.Equal(0.3, truth.Optimist.Bias);
        foreach (var caller in new[] { truth.Sandbagger, truth.Optimist })
        {
            // What is called beyond what is closed, against what is yet to be won, over the twelve closed quarters.
            var bias = Bias(caller.Seller);

            // The misreading of a quarter has a deviation of about √(0.06² + 0.075²) = 0.096, shared by its weeks; those
            // weeks' own is lost in their mean. Quarters differ in weight by half or more: four standard errors.
            var tolerance = 4 * (1 + caller.Bias) * 0.096 * Math.Sqrt(1.5 / 12);
            Assert.InRange(bias, caller.Bias - tolerance, caller.Bias + tolerance);
        }

        Assert.True(Bias(truth.Optimist.Seller) - Bias(truth.Sandbagger.Seller) > 0.3);
    }

    private double Bias(string email) =>
        demo.One<double>(
            """
            SELECT (SUM(called) - SUM(closed)) / (SUM(final) - SUM(closed)) - 1 FROM (
                SELECT c.amount_minor / 100.0 called,
                    (SELECT COALESCE(SUM(usd), 0) FROM deal d WHERE d.owner_id = c.seller_id AND won = 1 AND close_on BETWEEN c.period_start AND c.period_end) final,
                    (SELECT COALESCE(SUM(usd), 0) FROM deal d WHERE d.owner_id = c.seller_id AND won = 1 AND close_on BETWEEN c.period_start
                        AND CAST(strftime('%Y%m%d', c.submitted_at / 1000000, 'unixepoch') AS INTEGER)) closed
                FROM forecast_call c JOIN seller s ON s.id = c.seller_id AND s.email = @email
                WHERE c.category = 3 AND c.caller_id = c.seller_id AND c.period_end < 20261101)
            """,
            new { email }
        );

    private void Measures(double factor, string members, string others)
    {
        var (won, lost) = Table(members);
        var (otherWon, otherLost) = Table(others);
        var ratio = (double)won / lost / ((double)otherWon / otherLost);
        var error = Math.Sqrt((1.0 / won) + (1.0 / lost) + (1.0 / otherWon) + (1.0 / otherLost));
        Assert.True(
            Math.Abs(Math.Log(ratio / factor)) < 4 * error,
            $"{members}: {ratio:F3} measured, {factor:F3} planted, standard error of the logarithm {error:F3}"
        );
    }

    private (long Won, long Lost) Table(string where) =>
        demo.Connection.QuerySingle<(long, long)>(
            $"SELECT COALESCE(SUM(won), 0), COALESCE(SUM(1 - won), 0) FROM deal WHERE won IS NOT NULL AND {where}"
        );

    private static int Number(string iso) => Dates.ToNumber(Dates.FromIso(iso)!.Value);
}
