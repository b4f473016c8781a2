namespace RevBot.Data.Tests.Demo;

[Collection(DefaultCompany.Name)]
public sealed class DemoCastTests(DefaultCompany company)
{
    private readonly DemoDatabase demo = company.Demo;

    [Fact]
    public void People_AreOneChiefTwoVicesSixManagersAndThirtySixSellers()
    {
        var counts = demo.All<(long Role, long Count)>("SELECT role, COUNT(*) FROM seller GROUP BY role ORDER BY role");

        Assert.Equal([(0, 36), (1, 6), (2, 2), (3, 1), (4, 1), (5, 1)], counts);
    }

    // Each person is below themselves; a seller also below a manager, a vice president and the chief.
    [Fact]
    public void Closure_ReachesFromEverySellerToTheChief()
    {
        var depths = demo.All<(long Depth, long Count)>(
            "SELECT depth, COUNT(*) FROM seller_closure GROUP BY depth ORDER BY depth"
        );

        // Depth 1: 36 sellers, 6 managers, 2 vices, 1 analyst. Depth 2: 36 sellers, 6 managers. Depth 3: 36 sellers.
        Assert.Equal([(0, 47), (1, 45), (2, 42), (3, 36)], depths);
        Assert.Equal(46, demo.One<int>("SELECT COUNT(*) FROM seller_closure WHERE ancestor_id = 1"));
    }

    [Fact]
    public void Sellers_JoinLeaveAndAreReplaced()
    {
        var joined = demo.One<int>("SELECT COUNT(*) FROM seller WHERE role = 0 AND hired_on > 20231101");
        var left = demo.One<int>("SELECT COUNT(*) FROM seller WHERE role = 0 AND active_to < 20261122");

        Assert.True(joined >= 8, $"{joined} joined");
        Assert.True(left >= 3, $"{left} left");
        Assert.Equal(
            0,
            demo.One<int>(
                "SELECT COUNT(*) FROM deal d JOIN seller s ON s.id = d.owner_id WHERE d.won IS NULL AND s.active_to IS NOT NULL"
            )
        );
    }

    [Fact]
    public void Cast_HasTheProductsCountriesCompetitorsSegmentsAndCurrencies()
    {
        Assert.Equal(4, demo.One<int>("SELECT COUNT(*) FROM product"));
        Assert.Equal(2, demo.One<int>("SELECT COUNT(DISTINCT family) FROM product"));
        Assert.Equal(14, demo.One<int>("SELECT COUNT(DISTINCT country) FROM opportunity_country"));
        Assert.Equal(5, demo.One<int>("SELECT COUNT(DISTINCT competitor) FROM opportunity"));
        Assert.Equal(3, demo.One<int>("SELECT COUNT(DISTINCT segment) FROM opportunity"));
        Assert.Equal(3, demo.One<int>("SELECT COUNT(DISTINCT currency) FROM opportunity_version"));
        Assert.Equal(
            ["AMER", "APAC", "EMEA", "LATAM"],
            demo.All<string>("SELECT DISTINCT region FROM territory ORDER BY 1")
        );
        Assert.True(
            demo.One<int>(
                "SELECT COUNT(*) FROM (SELECT 1 FROM opportunity_country GROUP BY opportunity_id HAVING COUNT(*) > 1)"
            ) > 1000
        );
    }

    [Fact]
    public void People_CanBeFoundByEmailEntraAndSlack()
    {
        Assert.Equal(47, demo.One<int>("SELECT COUNT(DISTINCT email) FROM seller"));
        Assert.Equal(47, demo.One<int>("SELECT COUNT(DISTINCT entra_object_id) FROM seller"));
        Assert.Equal(47, demo.One<int>("SELECT COUNT(DISTINCT slack_id) FROM seller"));
        Assert.Equal(1, demo.One<int>("SELECT id FROM seller WHERE email = 'margaret.osei@farhaven.example'"));
    }

    [Fact]
    public void Accounts_HaveNamesOfTheirOwn()
    {
        Assert.Equal(
            demo.One<int>("SELECT COUNT(*) FROM account"),
            demo.One<int>("SELECT COUNT(DISTINCT name) FROM account")
        );
    }

    [Fact]
    public void Settings_SayHowTheDataIsToBeRead()
    {
        var settings = demo.All<(string, string)>("SELECT name, value FROM setting ORDER BY name");

        Assert.Equal(
            [
                ("company", "Farhaven"),
                ("currency", "USD"),
                ("fiscal.first_month", "2"),
                ("fiscal.pattern", "Months"),
                ("frozen_on", "2026-11-22"),
                ("zone", "UTC"),
            ],
            settings
        );
    }

    [Fact]
    public void Quarters_AreTwelveClosedOnesAndTheCurrentOne()
    {
        var starts = demo.All<int>("SELECT DISTINCT period_start FROM quota ORDER BY 1");

        Assert.Equal(13, starts.Count);
        Assert.Equal(20231101, starts[0]);
        Assert.Equal(20261101, starts[^1]);
        Assert.Equal(0, demo.One<int>("SELECT COUNT(*) FROM deal WHERE won IS NOT NULL AND close_on < 20231101"));
        Assert.Equal(
            13,
            demo.One<int>(
                "SELECT COUNT(*) FROM (SELECT DISTINCT period_start, period_end FROM quota) q"
                    + " WHERE EXISTS (SELECT 1 FROM deal WHERE won = 1 AND close_on BETWEEN q.period_start AND q.period_end)"
            )
        );
    }
}
