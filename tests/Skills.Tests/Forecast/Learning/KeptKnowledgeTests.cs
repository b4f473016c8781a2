using System.Text.Json;
using Dapper;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Cache;
using RevBot.Data.Book.Loading;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Demo;
using RevBot.Data.Warehouse.People;
using RevBot.Skills.Catalog;
using RevBot.Skills.Forecast;

namespace RevBot.Skills.Tests.Forecast.Learning;

/// <summary>What was learnt once is not learnt again, and no answer can tell.</summary>
public sealed class KeptKnowledgeTests : IDisposable
{
    private static readonly LocalDate Today = new(2026, 11, 22);
    private static readonly string[] Asked =
    [
        "get_forecast",
        "get_forecast_accuracy",
        "explain_forecast_change",
        "explain_deal",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("revbot-kept-");
    private readonly SqliteDatabase database;

    public KeptKnowledgeTests()
    {
        database = new(Path.Combine(folder.FullName, "demo.db"));
        DemoCompany.Create(database, new() { Today = Today, Deals = 1500 }, null, CancellationToken.None);
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Answers_LearntLoadedOrWithoutAMemory_AreTheSameToTheByte()
    {
        var memory = new NotedMemory();

        var learnt = Answers(Load(memory));
        var keptOnce = memory.Kept;
        var loaded = Answers(Load(memory));

        Assert.Equal(Answers(Load(null)), learnt);
        Assert.Equal(learnt, loaded);
        Assert.True(keptOnce > 0 && memory.Recalled > 0);
        Assert.Equal(keptOnce, memory.Kept);
    }

    [Fact]
    public void Prepare_WhereAMemoryHasAll_LoadsKnowledgeTimingAndWinRatesAndMeasuresNone()
    {
        var memory = new NotedMemory();
        var first = Load(memory);
        ForecastKnowledge.Prepare(first, View(first).AsOf);
        Assert.Equal((3, 0), (memory.Kept, memory.Recalled));

        var second = Load(memory);
        ForecastKnowledge.Prepare(second, View(second).AsOf);

        Assert.Equal((3, 3), (memory.Kept, memory.Recalled));
    }

    // A walk through the 1,500 deals takes hundreds of kilobytes for the open ones alone.
    [Fact]
    public void Prepare_TheSecondTime_GoesThroughNoDeals()
    {
        var book = Load(null);
        var (first, second) = (Allocated(), Allocated());

        Assert.True(first > 1_000_000, $"The first time took {first} bytes.");
        Assert.True(second < 20_000, $"The second time took {second} bytes.");

        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            ForecastKnowledge.Prepare(book, View(book).AsOf);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Knowledge_OfDamagedBytes_IsLearntAnewAndAnswersTheSame()
    {
        var memory = new NotedMemory { Damage = content => content[..(content.Length / 2)] };

        Assert.Equal(Answers(Load(memory)), Answers(Load(memory)));
        Assert.True(memory.Recalled > 0);
    }

    [Fact]
    public void Knowledge_AfterAChangeOfToday_StandsAndAfterACorrectionOfAClosedQuarter_IsLearntAnew()
    {
        var memory = new NotedMemory();
        Knowledge(Load(memory));
        var end = Dates.ToMicros(Dates.CloseOf(new(2026, 10, 31), DateTimeZone.Utc));

        Change(
            "UPDATE opportunity_version SET amount_minor = amount_minor + 100 WHERE recorded_at > @later",
            end + 86_400_000_000
        );
        Knowledge(Load(memory));
        Assert.Equal((1, 1), (memory.Kept, memory.Recalled));

        Change(
            "UPDATE opportunity_version SET amount_minor = amount_minor + 100 WHERE recorded_at < @later",
            end - 86_400_000_000
        );
        Knowledge(Load(memory));
        Assert.Equal((2, 1), (memory.Kept, memory.Recalled));
    }

    [Fact]
    public void Knowledge_UnderOtherSettings_IsAnother()
    {
        var memory = new NotedMemory();
        var book = Load(memory);
        var usual = Knowledge(book);

        var shorter = Knowledge(book.With(new() { Window = 4 }));

        Assert.Equal(2, memory.Kept);
        Assert.NotEqual(usual.Learning.Model!.Coefficients.ToArray(), shorter.Learning.Model!.Coefficients.ToArray());
        Assert.Same(book, book.With(new() { Window = 8 }));
    }

    private static ForecastKnowledge Knowledge(DealBook book) => View(book).Norm<ForecastKnowledge>();

    private static ScopedBook View(DealBook book) =>
        book.For(
            book.ScopeOf(book.Sellers.First(seller => seller.Role == SellerRole.ChiefRevenueOfficer)),
            Dates.CloseOf(Today, book.Company.Zone)
        );

    private static string Answers(DealBook book) =>
        string.Join(
            '\n',
            Asked.Select(name =>
            {
                var skill = SkillCatalog.Find(name)!;
                var json = name == "explain_deal" ? $$"""{"deal":"{{OpenDeal(book)}}"}""" : "{}";
                var arguments = JsonSerializer.Deserialize(json, skill.ArgumentsType, SkillJson.Options)!;
                var result = skill.Run(View(book), arguments);
                return JsonSerializer.Serialize(result, result.GetType(), SkillJson.Options);
            })
        );

    // The last one of the book: any open deal has a likely close date to compare.
    private static string OpenDeal(DealBook book)
    {
        var id = string.Empty;
        foreach (var deal in View(book).Deals)
        {
            id = deal.Now.IsOpen ? deal.Id : id;
        }

        return id;
    }

    private DealBook Load(INormCache? memory) =>
        new BookLoader(database, CompanyDefaults.Plain) { NormCache = memory }.Load(CancellationToken.None);

    private void Change(string sql, long later)
    {
        using var connection = database.Open();
        Assert.True(connection.Execute(sql, new { later }) > 0);
    }
}
