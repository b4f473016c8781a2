using System.Text.Json;
using RevBot.Bot.Tests.Commands;

namespace RevBot.Bot.Tests.Exports;

/// <summary>The command reconcile, as a scheduler runs it.</summary>
public sealed class ReconcileCommandTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Reconcile_WhereBookingsDiffer_EndsWithOneAndNamesEveryDeal()
    {
        Plant(7);

        var run = await RunAsync("--metrics", "bookings", "--period", "FY2027", "--format", "json");

        Assert.Equal((1, string.Empty), (run.Code, run.Error));
        var report = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.False(report.GetProperty("passed").GetBoolean());
        var deals = report.GetProperty("tables").GetProperty("deals").EnumerateArray().ToArray();
        var delta = report.GetProperty("tables").GetProperty("checks")[0].GetProperty("delta").GetDecimal();
        Assert.True(deals.Length >= 7, "an answer shows five of a cause");
        Assert.Equal(delta, deals.Sum(deal => deal.GetProperty("bookings").GetDecimal()));
        Assert.All(deals, deal => Assert.NotEmpty(deal.GetProperty("crm_id").GetString()!));
    }

    [Fact]
    public async Task Reconcile_WhereAllIsTheSame_EndsWithZero()
    {
        Match();

        var run = await RunAsync();

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.Contains("CRM against warehouse", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reconcile_WithoutTheCrmsValues_SaysSoAndIsNotGreen()
    {
        demo.Execute("DELETE FROM crm_mirror");

        var run = await RunAsync();

        Assert.Equal(1, run.Code);
        Assert.Contains("nothing to compare with", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_AsExcel_HasEveryDealThatDiffers()
    {
        Plant(12);
        var file = Path.Combine(demo.Folder, "recon.xlsx");

        var run = await RunAsync("--period", "FY2027", "--to", file);

        Assert.Equal(1, run.Code);
        Assert.Contains("Deals that differ, all ", run.Output, StringComparison.Ordinal);
        var workbook = Workbook.Open(file);
        Assert.Contains("CRM against warehouse", workbook.Sheets);
        Assert.True(workbook.Rows("Deals that differ").Count >= 12);
    }

    [Fact]
    public async Task Report_AsCsv_IsATableOnStandardOutput()
    {
        var checks = await RunAsync("--format", "csv");
        var unknown = await RunAsync("--format", "csv", "--table", "nonsense");

        Assert.StartsWith("Metric,CRM,CRM unit,Warehouse,", checks.Output, StringComparison.Ordinal);
        Assert.Equal(2, unknown.Code);
        Assert.Contains("it has checks", unknown.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--metrics", "weather")]
    [InlineData("--period", "someday")]
    [InlineData("--as", "nobody@nowhere.example")]
    [InlineData("--sample", "0")]
    [InlineData("--sample", "10")]
    public async Task WhatCannotBeUsed_IsToldInOneSentence(string option, string value)
    {
        var run = await RunAsync(option, value);

        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.OnlyErrorLine);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("--sample 5 --as {0} --metrics quota", "--metrics")]
    [InlineData("--format json --to x.xlsx", "--format")]
    [InlineData("--table deals --to x.pdf", "--table")]
    [InlineData("--table deals", "--table")]
    [InlineData("--overwrite", "--overwrite")]
    public async Task OptionsThatDoNotFitTogether_AreRefused(string options, string said)
    {
        var run = await RunAsync(
            options
                .Replace("{0}", DemoFile.Leader, StringComparison.Ordinal)
                .Replace("x.", Path.Combine(demo.Folder, "x."), StringComparison.Ordinal)
                .Split(' ')
        );

        Assert.Equal(2, run.Code);
        Assert.StartsWith(said, run.OnlyErrorLine, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Empty(Directory.GetFiles(demo.Folder, "x.*"));
    }

    [Fact]
    public async Task Sample_IsOfThePersonsDeals_TheSameTwiceAMonth()
    {
        var (one, other) = (await SampleAsync("a.xlsx", DemoFile.Leader), await SampleAsync("b.xlsx", DemoFile.Leader));
        var (email, name) = BusyRep.Of(demo);
        var own = await SampleAsync("c.xlsx", email);

        Assert.Equal(8, one.Count);
        Assert.Equal(one.Select(row => row["CRM id"]), other.Select(row => row["CRM id"]));
        Assert.All(one, row => Assert.Null(row["As in my list (yes/no)"]));
        Assert.NotEmpty(own);
        Assert.All(own, row => Assert.Equal(name, row["Owner"]));
        var foreign = demo.Strings(
            "SELECT o.crm_id FROM opportunity o JOIN opportunity_version v ON v.opportunity_id = o.id JOIN seller p ON p.id = v.owner_id WHERE v.valid_to IS NULL AND p.email <> @email",
            new { email }
        );
        Assert.Empty(own.Select(row => row["CRM id"]).Intersect(foreign));
    }

    [Fact]
    public async Task SampleOfAnotherMonth_HasOtherDeals()
    {
        var november = await SampleAsync("a.xlsx", DemoFile.Leader);
        var december = await SampleAsync("b.xlsx", DemoFile.Leader, "2026-12-22");

        Assert.Equal((8, 8), (november.Count, december.Count));
        Assert.NotEqual(november.Select(row => row["CRM id"]).Order(), december.Select(row => row["CRM id"]).Order());
    }

    [Fact]
    public async Task Sample_SaysThatItIsDrawnOutOfAll_AndNotTheFirstOfAList()
    {
        var run = await RunAsync("--sample", "8", "--as", DemoFile.Leader, "--to", Path.Combine(demo.Folder, "s.csv"));

        Assert.Matches("^Audit sample 2026-11: 8 of the [0-9]{2,3} deals of Margaret Osei", run.Lines[0]);
        Assert.EndsWith("Audit sample 2026-11, 8 rows.", run.Lines[1], StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<IDictionary<string, object?>>> SampleAsync(
        string name,
        string user,
        string today = DemoFile.Today
    )
    {
        var file = Path.Combine(demo.Folder, name);
        var run = await Terminal.RunAsync([
            "reconcile",
            "--sample",
            "8",
            "--as",
            user,
            "--to",
            file,
            "--db",
            demo.Path,
            "--today",
            today,
        ]);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        return Workbook.Open(file).Rows("Audit sample " + today[..7]);
    }

    // So many won deals of the year have another amount in the CRM.
    private void Plant(int count) =>
        demo.Execute(
            "UPDATE crm_mirror SET amount_minor = amount_minor + 12345 WHERE entity = 1 AND crm_id IN (SELECT o.crm_id FROM opportunity o JOIN opportunity_version v ON v.opportunity_id = o.id JOIN stage s ON s.id = v.stage_id WHERE v.valid_to IS NULL AND s.outcome = 1 AND v.close_on BETWEEN 20260201 AND 20270131 ORDER BY o.id LIMIT @count)",
            new { count }
        );

    // The CRM's values become the warehouse's.
    private void Match()
    {
        demo.Execute("DELETE FROM crm_mirror WHERE entity <> 1 OR crm_id NOT IN (SELECT crm_id FROM opportunity)");
        demo.Execute(
            "UPDATE crm_mirror SET is_deleted = 0, amount_minor = v.amount_minor, currency = v.currency, close_on = v.close_on, category = v.category, stage = s.name, owner_crm_id = p.crm_id FROM opportunity o JOIN opportunity_version v ON v.opportunity_id = o.id AND v.valid_to IS NULL JOIN stage s ON s.id = v.stage_id LEFT JOIN seller p ON p.id = v.owner_id WHERE o.crm_id = crm_mirror.crm_id"
        );
    }

    private Task<Terminal.Run> RunAsync(params string[] args) =>
        Terminal.RunAsync(["reconcile", .. args, "--db", demo.Path, "--today", DemoFile.Today]);
}
