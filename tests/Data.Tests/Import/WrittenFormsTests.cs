using System.Text;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Tests.Import;

/// <summary>Numbers, flags, ids and encodings as people and programs write them.</summary>
public sealed class WrittenFormsTests
{
    [Theory]
    [InlineData("1,234.50", 1234.5)]
    [InlineData("$1,234.50", 1234.5)]
    [InlineData("1 234.50", 1234.5)]
    [InlineData("1\u00A0234\u00A0567", 1234567.0)]
    [InlineData("1'234.50", 1234.5)]
    [InlineData("(500.00)", -500.0)]
    [InlineData("($1,500.00)", -1500.0)]
    [InlineData("-$5", -5.0)]
    [InlineData("$-5", -5.0)]
    [InlineData("250.00-", -250.0)]
    [InlineData("EUR 3,000", 3000.0)]
    [InlineData("3000 eur", 3000.0)]
    [InlineData("+7", 7.0)]
    [InlineData("1e3", 1000.0)]
    [InlineData(".5", 0.5)]
    [InlineData("1.234,50", null)]
    [InlineData("48.750,00", null)]
    [InlineData("5.000,000", null)]
    [InlineData("1,234,56", null)]
    [InlineData("1,234 567", null)]
    [InlineData("--5", null)]
    [InlineData("(-5)", null)]
    [InlineData("#N/A", null)]
    [InlineData("$", null)]
    [InlineData("", null)]
    public void Number_WithAPoint_IsReadAsWritten_OrNotAtAll(string text, double? expected) =>
        Assert.Equal((decimal?)expected, NumberText.Parse(text, DecimalStyle.Point));

    [Theory]
    [InlineData("1.234,50", 1234.5)]
    [InlineData("2.000,00 €", 2000.0)]
    [InlineData("5'000,00", 5000.0)]
    [InlineData("1,5E+06", 1500000.0)]
    [InlineData("1.234", 1234.0)]
    [InlineData("1.23", null)]
    [InlineData("6,000.00", null)]
    public void Number_WithAComma_IsReadAsWritten_OrNotAtAll(string text, double? expected) =>
        Assert.Equal((decimal?)expected, NumberText.Parse(text, DecimalStyle.Comma));

    [Theory]
    [InlineData("€5", "EUR")]
    [InlineData("5 gbp", "GBP")]
    [InlineData("$5", null)]
    [InlineData("5", null)]
    public void Number_TellsTheCurrencyThatStandsWithIt_UnlessTheSignIsThatOfSeveral(string text, string? code) =>
        Assert.Equal(code, NumberText.Read(text, DecimalStyle.Point)?.Currency);

    [Fact]
    public void Amount_WrittenInAnotherCurrencyThanItsRow_IsRejected()
    {
        using var rig = SmallMapping.Rig(SmallMapping.Yaml(), "D1,Sam Seller,Open,USD 5,2026-01-01,2026-02-01");

        var summary = rig.Run();

        Assert.Contains(
            "amount 'USD 5' is in USD, the row in EUR",
            File.ReadAllText(summary.RejectFile!),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("TRUE", true)]
    [InlineData("t", true)]
    [InlineData("Yes", true)]
    [InlineData("1.0", true)]
    [InlineData("ja", true)]
    [InlineData("0", false)]
    [InlineData("No", false)]
    [InlineData("falsch", false)]
    [InlineData("maybe", null)]
    [InlineData("2", null)]
    [InlineData("", null)]
    public void Flag_InAnySpelling_IsRead_AndNoOtherTextIsTakenForEither(string text, bool? expected) =>
        Assert.Equal(expected, FlagText.Parse(text));

    [Fact]
    public void Stages_WhoseFlagsAreSpeltInManyWays_AreWhatTheySay()
    {
        using var rig = SalesforceFiles.Plain();
        rig.File(
            "OpportunityStage.csv",
            "MasterLabel,SortOrder,IsClosed,IsWon",
            "Prospecting,1,FALSE,FALSE",
            "Gained,2,Yes,Yes",
            "Taken,3,1.0,t",
            "Dropped,4,TRUE,no"
        );

        rig.Run();

        Assert.Equal([0L, 1L, 1L, 2L], rig.Query<long>("SELECT outcome FROM stage ORDER BY position"));
    }

    [Theory]
    [InlineData("0058000000hQx2mAAC", "0058000000hQx2m")]
    [InlineData("0058000000hQx2mAAA", "0058000000hQx2mAAA")]
    [InlineData("0058000000hQx2m", "0058000000hQx2m")]
    [InlineData("deal-1", "deal-1")]
    public void Id_OfEighteenCharactersWithARightSum_IsKnownByItsFirstFifteen(string id, string key) =>
        Assert.Equal(key, CrmId.Key(id));

    [Fact]
    public void Ids_OfBothLengths_AreOneRecordInEveryReference()
    {
        using var rig = SalesforceFiles.Plain();
        rig.File("User.csv", "Id,Name,ManagerId", "0058000000hQx2m,Leo,", "0058000000hQx3p,Mia,0058000000hQx2mAAA")
            .File("Account.csv", "Id,Name,ParentId", "0018000000aBcDe,Acme,", "0018000000aBcDf,Nord,0018000000aBcDeAAE")
            .File(
                "Opportunity.csv",
                SalesforceFiles.Opportunities,
                SalesforceFiles.Deal(id: "0068000000wZ7aBAAX", owner: "0058000000hQx3pAAA"),
                SalesforceFiles.Deal(id: "0068000000wZ7aB", owner: "0058000000hQx3p", modified: "2026-01-06T09:00:00Z")
            )
            .File(
                "OpportunityHistory.csv",
                SalesforceFiles.History,
                "008A,0068000000wZ7aB,2026-01-05T09:00:00Z,Prospecting,5,2026-03-31,Pipeline"
            );

        rig.Run();

        Assert.Equal("Leo", rig.One<string>("SELECT m.name FROM seller s JOIN seller m ON m.id = s.manager_id"));
        Assert.Equal("Acme", rig.One<string>("SELECT parent_name FROM account WHERE name = 'Nord'"));
        Assert.Equal(1, rig.One<long>("SELECT COUNT(*) FROM opportunity"));
        Assert.Equal(
            ["Mia"],
            rig.Query<string>("SELECT DISTINCT s.name FROM opportunity_version v JOIN seller s ON s.id = v.owner_id")
        );
    }

    [Fact]
    public void Ids_OfEighteenCharactersThatAreNoSalesforceIds_StayApart()
    {
        using var rig = SalesforceFiles.Plain();
        rig.File(
            "Opportunity.csv",
            SalesforceFiles.Opportunities,
            SalesforceFiles.Deal(id: "000000000000000123"),
            SalesforceFiles.Deal(id: "000000000000000124"),
            SalesforceFiles.Deal(id: "acmeopportunity123"),
            SalesforceFiles.Deal(id: "acmeopportunity124")
        );

        rig.Run();

        Assert.Equal(4, rig.One<long>("SELECT COUNT(*) FROM opportunity"));
    }

    [Theory]
    [InlineData("windows-1252", "windows-1252", "Größe „Ost“ – 5 €", null)]
    [InlineData("windows-1252", "latin1", "Größe „Ost“ – 5 €", "is Windows-1252, not Latin-1")]
    [InlineData("utf-8", "windows-1252", "Größe", "is UTF-8, not windows-1252")]
    [InlineData("latin1", "latin1", "Größe", null)]
    public void File_InAnEncodingOfTheMapping_IsRead_AndDoubtIsSaid(
        string written,
        string said,
        string name,
        string? doubt
    )
    {
        using var rig = SmallMapping.Rig(SmallMapping.Yaml(settings: "encoding: " + said));
        File.WriteAllBytes(
            Path.Combine(rig.Extract, "deals.csv"),
            TextEncoding
                .Find(written)
                .GetBytes($"{SmallMapping.Header}\n{name},Sam Seller,Open,10,2026-01-01,2026-02-01\n")
        );

        var summary = rig.Run();

        Assert.Equal(
            doubt is not null,
            summary.Findings.Any(finding =>
                finding.Contains("not ", StringComparison.Ordinal)
                && finding.Contains(doubt ?? "?", StringComparison.Ordinal)
            )
        );
        if (written != "utf-8")
        {
            Assert.Equal(name, rig.One<string>("SELECT name FROM opportunity"));
        }
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16be")]
    public void File_InUtf16WithoutItsMark_IsReadWhenTheMappingSaysSo(string encoding)
    {
        using var rig = SmallMapping.Rig(SmallMapping.Yaml(settings: "encoding: " + encoding));
        Encoding plain = new UnicodeEncoding(bigEndian: encoding == "utf-16be", byteOrderMark: false);
        File.WriteAllBytes(
            Path.Combine(rig.Extract, "deals.csv"),
            plain.GetBytes($"{SmallMapping.Header}\nÖl,Sam Seller,Open,10,2026-01-01,2026-02-01\n")
        );

        rig.Run();

        Assert.Equal("Öl", rig.One<string>("SELECT name FROM opportunity"));
    }

    [Fact]
    public void Dates_OfSeveralForms_AreReadByTheSettingsOfTheMapping()
    {
        using var rig = SmallMapping.Rig(
            SmallMapping.Yaml(settings: "dates: [dd.MM.uuuu, d.M.yy]"),
            "D1,Sam Seller,Open,10,01.10.2026,5.12.26",
            "D2,Sam Seller,Open,10,2026-10-01,2026-12-05"
        );

        Assert.Equal(0, rig.Run().Rejected);
        Assert.Equal([20261205L], rig.Query<long>("SELECT DISTINCT close_on FROM opportunity_version"));
    }

    [Theory]
    [InlineData("USA", "US")]
    [InlineData("United Kingdom", "GB")]
    [InlineData("Deutschland", "DE")]
    [InlineData("Fra", "FR")]
    [InlineData("AUS", "AU")]
    [InlineData("chl", "CL")]
    [InlineData("Aus", "AU")]
    [InlineData("Aut", "AT")]
    [InlineData("Uni", "Uni")]
    [InlineData("de", "DE")]
    [InlineData("Atlantis", "Atlantis")]
    public void Country_AsACrmWritesIt_IsItsCode(string text, string code) =>
        Assert.Equal(code, Data.Geography.Countries.CodeOf(text));

    [Fact]
    public void Country_ByItsCodeOfThreeLetters_IsFound_WhicheverItIs() =>
        Assert.All(
            Data.Geography.Countries.All,
            country => Assert.Equal(country.Code, Data.Geography.Countries.CodeOf(country.ThreeLetters))
        );
}
