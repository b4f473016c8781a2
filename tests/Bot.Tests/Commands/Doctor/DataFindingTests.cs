using RevBot.Bot.Commands.Doctor;

namespace RevBot.Bot.Tests.Commands.Doctor;

public sealed class DataFindingTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public void DataAge_PastTheLimit_IsAWarning()
    {
        // Live data, loaded at noon of the day before the day that is looked at: 36 hours before its close.
        demo.Execute("DELETE FROM setting WHERE name = 'frozen_on'");
        var noon = new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() * 1000;
        demo.Execute($"UPDATE sync_run SET finished_at = {noon}");

        var finding = Warning("data age");

        Assert.StartsWith("35 h, past the limit of 4 h", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void DataAge_WithinTheLimit_IsInOrder()
    {
        demo.Execute("DELETE FROM setting WHERE name = 'frozen_on'");
        var noon = new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() * 1000;
        demo.Execute($"UPDATE sync_run SET finished_at = {noon}");

        var findings = ExaminationTests.Examine(demo.Path, ("RevBot:Freshness:Limit", "1.12:00:00"));

        Assert.All(findings, finding => Assert.Equal(CheckState.Ok, finding.State));
    }

    [Fact]
    public void FiscalYear_OtherThanTheDatas_IsAWarningThatNamesBoth()
    {
        var finding = Warning("fiscal year", ("RevBot:Fiscal:FirstMonth", "7"));

        Assert.Contains("February", finding.Found, StringComparison.Ordinal);
        Assert.Contains("July", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Currency_OtherThanTheDatas_IsAWarning() =>
        Assert.Contains("EUR", Warning("currency", ("RevBot:Currency", "eur")).Found, StringComparison.Ordinal);

    [Fact]
    public void Person_WithoutEMail_IsNamedInAWarning()
    {
        demo.Execute($"UPDATE seller SET email = NULL WHERE email = '{DemoFile.Rep}'");

        Assert.StartsWith(
            "1 without an e-mail, who cannot ask: Lena Hoffmann",
            Warning("people").Found,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Rep_WithoutManager_IsNamedInAWarning()
    {
        demo.Execute($"UPDATE seller SET manager_id = NULL WHERE email = '{DemoFile.Rep}'");

        Assert.StartsWith(
            "1 without a manager, counted in no team: Lena Hoffmann",
            Warning("people").Found,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Managers_InACircle_AreAProblemThatNamesThoseInIt()
    {
        // Lena's manager now reports to Lena: two people in a circle, nobody else.
        demo.Execute(
            $"UPDATE seller SET manager_id = (SELECT id FROM seller WHERE email = '{DemoFile.Rep}') WHERE id = (SELECT manager_id FROM seller WHERE email = '{DemoFile.Rep}')"
        );

        var finding = Assert.Single(Findings(), finding => finding.Check == "people");

        Assert.Equal(CheckState.Problem, finding.State);
        Assert.Contains("Lena Hoffmann", finding.Found, StringComparison.Ordinal);
        Assert.Contains("Claire Fontaine", finding.Found, StringComparison.Ordinal);
        Assert.DoesNotContain("Osei", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_InACurrencyWithoutRate_AreCountedInAProblem()
    {
        demo.Execute("DELETE FROM exchange_rate WHERE currency = 'EUR'");
        var deals = demo.Scalar<long>(
            "SELECT COUNT(*) FROM opportunity WHERE id IN (SELECT opportunity_id FROM opportunity_version WHERE currency = 'EUR' AND amount_minor IS NOT NULL)"
        );

        var finding = Assert.Single(Findings(), finding => finding.State == CheckState.Problem);

        Assert.StartsWith($"{deals} deals have amounts in EUR,", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenDeal_WithoutOwner_IsCountedOnceHoweverManyStretchesItHas()
    {
        var open = demo.Scalar<long>(
            "SELECT MIN(v.opportunity_id) FROM opportunity_version v JOIN stage s ON s.id = v.stage_id WHERE s.outcome = 0 AND v.valid_to IS NULL AND v.opportunity_id IN (SELECT opportunity_id FROM opportunity_version GROUP BY opportunity_id HAVING COUNT(*) > 2)"
        );
        demo.Execute($"UPDATE opportunity_version SET owner_id = NULL WHERE opportunity_id = {open}");

        Assert.StartsWith("1 open deals have no owner", Warning("deals").Found, StringComparison.Ordinal);
    }

    /// <summary>Whoever runs doctor may not have the settings of the program that syncs.</summary>
    [Theory]
    [InlineData(9, true)]
    [InlineData(-9, false)]
    public void Sync_ThatFailed_IsAWarningWithoutACrmUntilSomethingIsLoaded(int later, bool isTold)
    {
        demo.Execute(
            $"INSERT INTO sync_run (id, kind, source, status, started_at, finished_at, note) SELECT 99, 'sync', 'crm', 'failed', 0, MAX(finished_at) + {later}, 'It broke.' FROM sync_run"
        );

        if (isTold)
        {
            Assert.Contains("failed (It broke); none was ever done", Warning("sync").Found, StringComparison.Ordinal);
        }
        else
        {
            Assert.DoesNotContain(Findings(), finding => finding.Check == "sync");
        }
    }

    private IReadOnlyList<Finding> Findings(params (string Key, string Value)[] settings) =>
        ExaminationTests.Examine(demo.Path, settings);

    private Finding Warning(string check, params (string Key, string Value)[] settings)
    {
        var finding = Assert.Single(Findings(settings), finding => finding.Check == check);
        Assert.Equal(CheckState.Warning, finding.State);
        Assert.NotNull(finding.Advice);
        return finding;
    }
}
