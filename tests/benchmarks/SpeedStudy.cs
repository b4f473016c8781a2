using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Answering;
using RevBot.Bot.Configuration;
using RevBot.Bot.Conversation;
using RevBot.Bot.Services;
using RevBot.Data.Book;
using RevBot.Data.Database;
using RevBot.Data.Demo;
using RevBot.Skills.Catalog;
using RevBot.Skills.Forecast.Backtesting;

namespace RevBot.Benchmarks;

/// <summary>
/// Each goal of speed that is not one of size (those are <see cref="ScaleStudy"/>'s), with what was measured, as rows of a table.
/// Right only on a machine that does nothing else; the processor time tells changes apart on any.
/// </summary>
internal static class SpeedStudy
{
    private const int Times = 200;
    private const int WarmUp = 40;
    private const int FitTimes = 5;
    private const int BacktestDeals = 10_000;
    private const int BacktestQuarters = 8;
    private const string Asker = "margaret.osei@farhaven.example";

    private static readonly string[] Texts =
    [
        "Will we hit our number this quarter?",
        "Which deals are at risk?",
        "Why did the forecast change?",
        "Pipeline by segment",
        "Top 5 deals by amount closing this quarter",
        "What is our win rate by region?",
        "How accurate was the forecast?",
        "What if the two largest deals slip?",
    ];

    public static async Task RunAsync()
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
        Console.WriteLine("| | median | 95th percentile | processor, mean | goal |");
        Console.WriteLine("|---|---|---|---|---|");
        await FitAsync();
        await BacktestAsync();
        var folder = Directory.CreateTempSubdirectory("revbot-speed-");
        try
        {
            await AskAsync(new SqliteDatabase(Path.Combine(folder.FullName, "demo.db")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FitAsync()
    {
        foreach (var dense in new[] { false, true })
        {
            var rows = new FitBenchmarks { Rows = 50_000, Dense = dense };
            rows.Make();
            var kind = dense ? "all continuous" : "as the model's";
            Print(
                $"fit 50,000 rows of 60 features, {kind}",
                await Timings.OfAsync(FitTimes, 1, () => rows.Fit()),
                "1,000 ms"
            );
            Print($"score 10,000 rows, {kind}", await Timings.OfAsync(Times, WarmUp, () => rows.Score()), "10 ms");
        }
    }

    // A book of its own each time, so that everything is learnt again.
    private static async Task BacktestAsync()
    {
        var book = DemoFile.Load(BacktestDeals);
        var options = new BacktestOptions
        {
            Quarters = BacktestQuarters,
            Weeks = [.. Enumerable.Range(0, 13)],
            WithCloseDates = false,
        };
        void Run(DealBook of, bool closeDates) =>
            Backtest.Run(
                of.ForTheCompany(DemoFile.ViewOf(of).AsOf),
                options with
                {
                    WithCloseDates = closeDates,
                },
                CancellationToken.None
            );
        var name = $"back-test, {BacktestQuarters} quarters × 13 weeks × {BacktestDeals:#,0} deals, nothing learnt yet";
        Print(name, await Timings.OfAsync(1, 0, () => Run(book, closeDates: false)), "30,000 ms");
        var again = DemoFile.Load(BacktestDeals);
        Print(
            $"{name}, with close dates",
            await Timings.OfAsync(1, 0, () => Run(again, closeDates: true)),
            "30,000 ms"
        );
    }

    private static async Task AskAsync(SqliteDatabase database)
    {
        DemoCompany.Create(database, new() { Today = DemoFile.Today }, null, CancellationToken.None);
        var clock = new BotClock(TimeProvider.System, DemoFile.Today);
        var house = new RevBotServices(database, new RevBotSettings(), clock, NullLogger.Instance);
        var book = house.Books.Current(CancellationToken.None);
        var forecast = SkillCatalog.Find("get_forecast")!;
        var arguments = Examples.Of(forecast);
        Print(
            "get_forecast on the demo company, warm",
            await Timings.OfAsync(Times, WarmUp, () => forecast.Run(DemoFile.ViewOf(book), arguments)),
            "20 ms"
        );
        var view = DemoFile.ViewOf(book);
        Print(
            "reading a question (routing)",
            await Timings.OfAsync(
                Times,
                WarmUp,
                time =>
                    house
                        .Router.RouteAsync(new(TextOf(time), view, ConversationState.Empty), CancellationToken.None)
                        .AsTask()
            ),
            "5 ms"
        );
        Print(
            "a whole answer: read, calculated, written, recorded",
            await Timings.OfAsync(
                Times,
                WarmUp,
                time =>
                    house.Assistant.AskAsync(
                        new AskRequest(null, null, Asker, TextOf(time), "terminal"),
                        CancellationToken.None
                    )
            ),
            "50 ms"
        );
    }

    private static string TextOf(int time) => Texts[time % Texts.Length];

    private static void Print(string what, Timings timings, string goal) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {timings.Median:#,0.0} ms | {timings.P95:#,0.0} ms | {timings.Processor:#,0.0} ms | {goal} |"
            )
        );
}
