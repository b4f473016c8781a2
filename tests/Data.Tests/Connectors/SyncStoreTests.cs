using Microsoft.Data.Sqlite;
using RevBot.Data.Connectors;

namespace RevBot.Data.Tests.Connectors;

/// <summary>Landing folders that are put back, taken over, shared or deleted.</summary>
public sealed class SyncStoreTests
{
    /// <summary>The mirror of a database that is put back: here the database is ahead of what has landed.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LandingFolder_PutBack_LosesNoChange(bool isKilled)
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        var copy = rig.Landing + ".copy";
        Copy(rig.Landing, copy);
        foreach (var amount in (decimal[])[1m, 2m, 3m])
        {
            Change(rig, "Deal 1", amount);
            rig.Run();
        }

        Directory.Delete(rig.Landing, recursive: true);
        Copy(copy, rig.Landing);
        Change(rig, "Deal 2", 4m);
        if (isKilled)
        {
            // What lands in this run bears its number; the number of the run after it says nothing of that.
            Assert.Throws<InvalidOperationException>(() => rig.Run(progress: new Killed("writing the extract")));
            rig.Server.Now = rig.Server.Now.AddHours(1);
        }

        rig.Run();

        AssertAsFresh(rig);
    }

    [Fact]
    public async Task Machines_InTurns_LoadOnlyWhatChanged()
    {
        await using var rig = await SyncRig.StartAsync();
        for (var number = 0; number < 40; number++)
        {
            rig.Org.Deal($"Other {number}", "001000000000001AAA", "005A", 1m);
        }

        rig.Run();
        rig.Machine = ".b";
        Assert.False(rig.Run().IsPartial);

        foreach (
            var (machine, deal) in (ReadOnlySpan<(string, string)>)[("", "Deal 1"), (".b", "Deal 2"), ("", "Deal 3")]
        )
        {
            rig.Machine = machine;
            Change(rig, deal, 7m);
            Assert.True(rig.Run().IsPartial);
        }

        AssertAsFresh(rig);
    }

    [Fact]
    public async Task LandingFolder_ThatAnotherDatabaseIsSyncedFrom_SaysThatOneIsRunning()
    {
        await using var rig = await SyncRig.StartAsync();
        var folder = rig.Landing;
        SyncException? refused = null;

        await rig.WhileOneRunsAsync(
            () => refused = Assert.Throws<SyncException>(() => rig.Fresh().Run(folder: folder)),
            folder
        );

        Assert.True(refused?.IsRunning);
        Assert.Contains(folder, refused?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Org_ThatIsAnother_IsRefusedThoughTheFolderWasDeleted()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        var before = rig.Holdings();
        Directory.Delete(rig.Landing, recursive: true);
        rig.Server.Org = "00D000000000009EAA";

        var problem = Assert.Throws<SyncException>(() => rig.Run());

        Assert.True(problem.IsInput);
        Assert.Contains("org 00D000000000001", problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, rig.Holdings());
        // Nothing of it has landed either: the org that belongs here goes on.
        rig.Server.Org = "00D000000000001EAA";
        rig.Run();
        Assert.Equal(before, rig.Holdings());
    }

    /// <summary>Amounts that name no currency are in that of the program's settings.</summary>
    [Fact]
    public async Task Currency_OfTheSettingsThatIsAnother_LoadsEverything()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        Assert.Equal("USD", rig.One<string>("SELECT DISTINCT currency FROM opportunity_version"));
        rig.Currency = new("EUR");
        rig.Server.Now = rig.Server.Now.AddHours(1);

        Assert.False(rig.Run().IsPartial);

        Assert.Equal("EUR", rig.One<string>("SELECT DISTINCT currency FROM opportunity_version"));
        AssertAsFresh(rig);
    }

    /// <summary>The same object tells the corporate currency and the rates of all; only the former is in every row.</summary>
    [Theory]
    [InlineData("a rate", true)]
    [InlineData("the corporate currency", false)]
    public async Task Currencies_ThatChange_LoadEverythingOnlyWhereItIsTheCompanys(string what, bool isPartial)
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Server.Add(
            new(
                "CurrencyType",
                "0MC",
                "IsoCode:picklist",
                "ConversionRate:double",
                "IsCorporate:boolean",
                "SystemModstamp:datetime"
            )
        );
        rig.Org.Add("CurrencyType", ("IsoCode", "USD"), ("ConversionRate", 1m), ("IsCorporate", true));
        var euro = rig.Org.Row(
            "CurrencyType",
            rig.Org.Add("CurrencyType", ("IsoCode", "EUR"), ("ConversionRate", 0.5m), ("IsCorporate", false))
        );
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(1);
        if (what == "a rate")
        {
            euro["ConversionRate"] = 0.8m;
        }
        else
        {
            rig.Server.Objects["CurrencyType"].Rows[0]["IsCorporate"] = false;
            euro["IsCorporate"] = true;
        }

        rig.Org.Touch(euro);
        rig.Server.Now = rig.Server.Now.AddHours(1);

        Assert.Equal(isPartial, rig.Run().IsPartial);

        Assert.Equal(
            isPartial ? (1_250_000_000, "USD") : (2_000_000_000, "EUR"),
            (
                rig.One<long>("SELECT rate_billionths FROM exchange_rate WHERE currency = 'EUR'"),
                rig.One<string>("SELECT DISTINCT currency FROM opportunity_version")
            )
        );
        if (isPartial)
        {
            // Of the other, the rate of the currency that everything is reported in now stays, and counts for nothing.
            AssertAsFresh(rig);
        }
    }

    /// <summary>Whatever part of a run finds the store's file damaged, the folder is what to look at.</summary>
    [Theory]
    [InlineData("landing_run", "")]
    [InlineData("landed_row", "UserRole")]
    [InlineData("left_deal", "")]
    [InlineData("landed_row", "writing the extract")]
    public async Task Store_ThatIsDamaged_IsNamed(string table, string step)
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        Change(rig, "Deal 1", 7m);
        var damage = new Damage(rig.Landing, table, step);
        if (step.Length == 0)
        {
            damage.Do();
        }

        var problem = Assert.Throws<SyncException>(() => rig.Run(progress: damage));

        Assert.StartsWith(
            $"The landing folder {rig.Landing} cannot be used (",
            problem.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Store_OfAnEarlierVersion_IsMadeAnew()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        using (var connection = new SqliteConnection($"Data Source={rig.Landing}/landing.db;Pooling=False"))
        {
            connection.Open();
            Dapper.SqlMapper.Execute(connection, "PRAGMA user_version = 1");
        }

        Change(rig, "Deal 1", 5m);

        Assert.All(rig.Run().Objects, found => Assert.True(found.IsWhole));

        AssertAsFresh(rig);
    }

    private static void Change(SyncRig rig, string deal, decimal amount)
    {
        rig.Server.Now = rig.Server.Now.AddHours(1);
        rig.Org.Change(deal, amount: amount);
        rig.Server.Now = rig.Server.Now.AddHours(1);
    }

    private static void AssertAsFresh(SyncRig rig)
    {
        var after = rig.Holdings();
        rig.Fresh().Run();
        Assert.Equal(rig.Holdings(), after);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private sealed class Damage(string folder, string table, string step) : IProgress<SyncProgress>
    {
        public void Do()
        {
            using var connection = new SqliteConnection($"Data Source={folder}/landing.db;Pooling=False");
            connection.Open();
            Dapper.SqlMapper.Execute(connection, $"DROP TABLE {table}");
        }

        public void Report(SyncProgress value)
        {
            if (value.Step == step)
            {
                Do();
            }
        }
    }

    private sealed class Killed(string step) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value)
        {
            if (value.Step == step)
            {
                throw new InvalidOperationException();
            }
        }
    }
}
