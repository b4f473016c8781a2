namespace RevBot.Data.Tests.Import;

/// <summary>What a mapping can say about dirt in the data.</summary>
public sealed class DirtRuleTests
{
    private const string Good = "D1,Sam Seller,Open,10,2026-01-01,2026-02-01";

    [Theory]
    [InlineData("D2,Nobody,Open,10,2026-01-01,2026-02-01", "owner 'Nobody' is unknown")]
    [InlineData("D2,Sam Seller,Opne,10,2026-01-01,2026-02-01", "stage 'Opne' is unknown")]
    [InlineData("D2,Sam Seller,Open,ten,2026-01-01,2026-02-01", "amount 'ten' is not a number")]
    [InlineData("D2,Sam Seller,Open,10,2026-02-30,2026-03-01", "created_at '2026-02-30' is not a date")]
    [InlineData("D2,Sam Seller,Open,10,0026-01-01,2026-02-01", "created_at '0026-01-01' is an impossible date")]
    [InlineData(
        "D2,Sam Seller,Open,10,2026-03-01,2026-02-01",
        "close_on lies before the day of the deal's creation: '2026-02-01' is before '2026-03-01'"
    )]
    [InlineData(",Sam Seller,Open,10,2026-01-01,2026-02-01", "crm_id is empty")]
    [InlineData(
        "D1,Sam Seller,Open,11,2026-01-01,2026-02-01",
        "a second row of the deal 'D1' that differs and no date of change says which is newer; the first was kept"
    )]
    [InlineData("D2,Sam Seller,Open,10,2026-01-01", "the row has 5 columns, the header 6")]
    public void Import_OfABadRow_RejectsItWithItsReasonAndLoadsTheRest(string bad, string reason)
    {
        using var rig = SmallMapping.Rig(SmallMapping.Yaml(), Good, bad);

        var summary = rig.Run();

        Assert.Equal(1, summary.Rejected);
        Assert.Equal(1, rig.One<long>("SELECT COUNT(*) FROM opportunity"));
        var lines = File.ReadAllLines(summary.RejectFile!);
        Assert.Equal("file,line,reason,row", lines[0]);
        Assert.StartsWith("deals.csv,3,", lines[1], StringComparison.Ordinal);
        Assert.Contains(reason, lines[1], StringComparison.Ordinal);
        Assert.Contains(bad, lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_ThatDifferInTheirDatesAlone_AreCountedTogether()
    {
        using var rig = SmallMapping.Rig(
            SmallMapping.Yaml(),
            "D1,Sam Seller,Open,10,2026-03-01,2026-02-01",
            "D2,Sam Seller,Open,10,2026-03-02,2026-02-02"
        );

        Assert.Equal(2, Assert.Single(rig.Run().Of("deals.csv").Reasons).Rows);
    }

    [Fact]
    public void Import_OfAnUnknownOwner_CanUseAPlaceholder()
    {
        var yaml = SmallMapping.Yaml(owner: "owner: { column: owner, by: name, placeholder: Unassigned }");
        using var rig = SmallMapping.Rig(
            yaml,
            "D1,Nobody,Open,10,2026-01-01,2026-02-01",
            "D2,Nemo,Open,10,2026-01-01,2026-02-01"
        );

        Assert.Equal(0, rig.Run().Rejected);
        Assert.Equal(
            "Unassigned",
            rig.One<string>("SELECT DISTINCT s.name FROM opportunity_version v JOIN seller s ON s.id = v.owner_id")
        );
    }

    [Fact]
    public void Import_OfAnUnknownOwner_CanLeaveItEmpty()
    {
        var yaml = SmallMapping.Yaml(owner: "owner: { column: owner, by: name, onUnknown: \"null\" }");
        using var rig = SmallMapping.Rig(yaml, "D1,Nobody,Open,10,2026-01-01,2026-02-01");

        rig.Run();

        Assert.Null(rig.One<long?>("SELECT owner_id FROM opportunity_version"));
    }

    [Fact]
    public void Import_OfASpellingVariant_TakesTheMappedValueWhateverItsCase()
    {
        var yaml = SmallMapping.Yaml(owner: "owner: { column: owner, by: name, values: { \"sam s.\": Sam Seller } }");
        using var rig = SmallMapping.Rig(yaml, "D1,SAM S.,Open,10,2026-01-01,2026-02-01");

        Assert.Equal(0, rig.Run().Rejected);
    }

    [Fact]
    public void Import_OfACloseBeforeCreation_CanClamp()
    {
        using var rig = SmallMapping.Rig(
            SmallMapping.Yaml(source: "closeBeforeCreated: clamp"),
            "D1,Sam Seller,Won,10,2026-03-01,2026-02-01"
        );

        rig.Run();

        Assert.Equal(20260301, rig.One<long>("SELECT close_on FROM opportunity_version"));
    }

    [Fact]
    public void Import_OfRowsThatTheMappingLeavesOut_SetsThemApartWithThatReason()
    {
        using var rig = SmallMapping.Rig(
            SmallMapping.Yaml(source: "where: { stage: [Open] }"),
            Good,
            "D2,Sam Seller,Won,10,2026-01-01,2026-02-01"
        );

        var summary = rig.Run();

        Assert.Equal((3, 1, 0), (summary.Read, summary.SetApart, summary.Rejected));
        Assert.Equal("left out by the mapping: stage is not Open", summary.Of("deals.csv").Reasons.Single().Reason);
    }

    [Theory]
    [InlineData("point", "\"1,234.50\"", 123450)]
    [InlineData("comma", "\"1.234,50\"", 123450)]
    [InlineData("comma", "\"0,5\"", 50)]
    [InlineData("point", "1e3", 100000)]
    [InlineData("point", "-7.005", -700)]
    public void Import_OfAnAmount_ReadsTheMappingsDecimals(string style, string amount, long minor)
    {
        using var rig = SmallMapping.Rig(
            SmallMapping.Yaml(settings: "decimals: " + style),
            $"D1,Sam Seller,Open,{amount},2026-01-01,2026-02-01"
        );

        rig.Run();

        // -7.005 lies midway between two cents and goes to the even one.
        Assert.Equal(minor, rig.One<long>("SELECT amount_minor FROM opportunity_version"));
    }

    [Fact]
    public void Import_OfAnAmountWithAMisplacedSeparator_RejectsInsteadOfGuessing()
    {
        using var rig = SmallMapping.Rig(SmallMapping.Yaml(), "D1,Sam Seller,Open,\"1,5\",2026-01-01,2026-02-01");

        Assert.Equal(1, rig.Run().Rejected);
    }

    [Fact]
    public void Import_OfAYenAmount_HasNoMinorUnits()
    {
        using var rig = SmallMapping.Rig(
            SmallMapping.Yaml(settings: "currency: JPY"),
            "D1,Sam Seller,Open,5000,2026-01-01,2026-02-01"
        );

        rig.Run();

        Assert.Equal((5000, "JPY"), rig.One<(long, string)>("SELECT amount_minor, currency FROM opportunity_version"));
    }

    [Fact]
    public void Import_OfDatesInTheMappingsFormat_ReadsThem()
    {
        var yaml = SmallMapping.Yaml(
            created: "created_at: { column: created, formats: [dd/MM/yyyy] }",
            close: "close_on: { column: close, formats: [dd/MM/yyyy, MMM d yyyy] }"
        );
        using var rig = SmallMapping.Rig(yaml, "D1,Sam Seller,Open,10,03/02/2026,Apr 5 2026");

        rig.Run();

        Assert.Equal(20260405, rig.One<long>("SELECT close_on FROM opportunity_version"));
        Assert.Equal(
            NodaTime.Instant.FromUtc(2026, 2, 3, 0, 0).ToUnixTimeTicks() / 10,
            rig.One<long>("SELECT created_at FROM opportunity")
        );
    }

    [Fact]
    public void Import_ThatRejectsNothing_RemovesAnOlderRejectFile()
    {
        using var rig = SmallMapping.Rig(SmallMapping.Yaml(), Good, "D2");
        rig.Run();
        rig.File("deals.csv", SmallMapping.Header, Good);

        var summary = rig.Run();

        Assert.Null(summary.RejectFile);
        Assert.False(File.Exists(rig.RejectFile));
    }
}
