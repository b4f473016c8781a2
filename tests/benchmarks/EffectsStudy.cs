using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Answering;
using RevBot.Bot.Configuration;
using RevBot.Bot.Services;
using RevBot.Data.Book;
using RevBot.Data.Database;
using RevBot.Data.Demo;
using RevBot.Data.Demo.Planted;
using RevBot.Data.Geography;
using RevBot.Skills.PipelineTrend;
using RevBot.Skills.Pricing;
using RevBot.Skills.WinLoss;
using RevBot.Skills.WinRateChange;

namespace RevBot.Benchmarks;

/// <summary>
/// How often what is planted in demo companies is found: by the function whose business it is, and by the plain question
/// a leader would ask; and what is found in companies of the same seeds in which nothing changes who wins.
/// </summary>
internal sealed class EffectsStudy
{
    private const string Leader = "margaret.osei@farhaven.example";
    private const int UsualSeeds = 10;
    private const int UsualDeals = 6000;

    private const double Near = 0.005;
    private const double Step = 0.05;
    private readonly SortedDictionary<string, (int Found, int Of)> tallies = new(StringComparer.Ordinal);

    public static async Task<int> RunAsync(string[] arguments)
    {
        int Number(int place, int usual) =>
            arguments.Length > place ? int.Parse(arguments[place], CultureInfo.InvariantCulture) : usual;
        var (seeds, deals) = (Number(0, UsualSeeds), Number(1, UsualDeals));
        var study = new EffectsStudy();
        for (var seed = 1; seed <= seeds; seed++)
        {
            await study.AddAsync((ulong)seed, deals, planted: true);
            await study.AddAsync((ulong)seed, deals, planted: false);
            Console.Error.WriteLine(FormattableString.Invariant($"seed {seed} done"));
        }

        Console.WriteLine(FormattableString.Invariant($"{seeds} seeds of {deals:#,0} deals"));
        Console.WriteLine("| what | found | of |");
        Console.WriteLine("|---|---:|---:|");
        foreach (var (what, (found, of)) in study.tallies)
        {
            Console.WriteLine(FormattableString.Invariant($"| {what} | {found} | {of} |"));
        }

        return 0;
    }

    private async Task AddAsync(ulong seed, int deals, bool planted)
    {
        var file = Path.Combine(
            Path.GetTempPath(),
            FormattableString.Invariant($"revbot-effects-{Environment.ProcessId}-{seed}-{(planted ? 1 : 0)}.db")
        );
        try
        {
            var database = new SqliteDatabase(file);
            var summary = DemoCompany.Create(
                database,
                new()
                {
                    Seed = seed,
                    Deals = deals,
                    Today = DemoFile.Today,
                    WinEffects = planted,
                },
                null,
                CancellationToken.None
            );
            var house = new RevBotServices(
                database,
                new RevBotSettings(),
                new(TimeProvider.System, DemoFile.Today),
                NullLogger.Instance
            );
            var view = house.ViewOf(Leader, CancellationToken.None);
            if (planted)
            {
                await AddFoundAsync(house, view, summary.Truth);
            }
            else
            {
                AddFalse(view, summary.Truth);
            }
        }
        finally
        {
            foreach (var part in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
            {
                File.Delete(part);
            }
        }
    }

    private async Task AddFoundAsync(RevBotServices house, ScopedBook view, Truth truth)
    {
        var (rival, country) = (truth.CompetitorEntity.Competitor, Countries.NameOf(truth.CompetitorEntity.Country));
        Note("entity: explain_win_rate_change", Moves(view).Any(move => IsEntity(move, rival, country)));
        Note(
            "entity: get_win_loss, where less is won",
            new GetWinLoss().Run(view, new()).WeakSpots.Any(spot => Names(spot.Group, rival, country))
        );
        var versus = new GetWinLoss().Run(view, new() { Filter = new() { Competitors = [rival] } }).HeadToHead;
        Note("entity: get_win_loss against the competitor hurts", versus is { IsReal: true, Difference: < 0 });
        Note("entity: and names the country", versus?.Worst is { } worst && Names(worst.Group, rival, country));
        Note("discount: analyze_price", IsDiscount(new AnalyzePrice().Run(view, new()), truth.Discount.Point));
        Note(
            "champion: get_win_loss",
            new GetWinLoss().Run(view, new()).Drivers.Any(driver => driver.Id == "champion_kept")
        );
        var trend = new GetPipelineTrend().Run(view, new() { Measure = "created_amount" });
        Note("growth: get_pipeline_trend", trend.Flags["grows"]);
        Note("season: get_pipeline_trend names a summer month or September", trend.Seasons.Any(IsPlanted));
        await AskAsync(house, "entity: asked why the win rate dropped", "Why did our win rate drop?", rival, country);
        await AskAsync(house, "entity: asked where we are losing", "Where are we losing?", rival, country);
        await AskAsync(house, "entity: asked whether it hurts", $"Is {rival} hurting us?", "Yes", rival);
        await AskAsync(house, "discount: asked whether they help", "Do discounts help us win?", "up to about");
        await AskAsync(house, "champion: asked why deals are lost", "Why do we lose deals?", "lost their champion");
        await AskAsync(house, "growth: asked whether it grows", "Is created pipeline growing by month?", "grow");
    }

    // Of the demo company, only what the option takes away is a false find; its other influences are real.
    private void AddFalse(ScopedBook view, Truth truth)
    {
        var moves = Moves(view);
        Note("false: explain_win_rate_change names a group", moves.Count > 0);
        foreach (var move in moves)
        {
            Console.Error.WriteLine(
                FormattableString.Invariant(
                    $"  found where nothing is: {move.Group}, {move.WinRateBefore:P0} of {move.DealsBefore}, {move.WinRate:P0} of {move.Deals}, q {move.QValue:F3}"
                )
            );
        }

        var (rival, country) = (truth.CompetitorEntity.Competitor, Countries.NameOf(truth.CompetitorEntity.Country));
        var loss = new GetWinLoss().Run(view, new());
        Note(
            "false: get_win_loss names competitor and country",
            loss.WeakSpots.Any(spot => Names(spot.Group, rival, country))
        );
        Note("false: get_win_loss names the champion", loss.Drivers.Any(driver => driver.Id == "champion_kept"));
        Note("false: analyze_price says that discounts help", new AnalyzePrice().Run(view, new()).Helps);
    }

    private static IReadOnlyList<WinRateMove> Moves(ScopedBook view) =>
        new ExplainWinRateChange().Run(view, new()).Moves;

    private static bool IsEntity(WinRateMove move, string rival, string country) =>
        move.Effect < 0
        && move.Conditions.Contains($"competitor = {rival}", StringComparer.Ordinal)
        && move.Conditions.Contains($"country = {country}", StringComparer.Ordinal);

    private static bool Names(string group, string rival, string country) =>
        group.Contains(rival, StringComparison.Ordinal) && group.Contains(country, StringComparison.Ordinal);

    // The last step that gains anything lies above 10% and ends at the planted point; past any discount in it there is no
    // more to gain.
    private static bool IsDiscount(AnalyzePriceResult result, double point) =>
        result.Flags["limited"] && result.LimitLow <= point + Near && result.LimitHigh >= point - Step;

    private static bool IsPlanted(TrendSeason season) =>
        season.Name is "July" or "August" or "December"
            ? season.Effect < 0
            : season.Name is "September" or "October" or "November" && season.Effect > 0;

    private async Task AskAsync(RevBotServices house, string what, string question, params string[] words)
    {
        var envelope = await house.Assistant.AskAsync(
            new AskRequest(null, null, Leader, question, "study"),
            CancellationToken.None
        );
        var text = envelope.Answer?.Text ?? string.Empty;
        Note(what, words.All(word => text.Contains(word, StringComparison.Ordinal)));
    }

    private void Note(string what, bool found)
    {
        var (so, of) = tallies.GetValueOrDefault(what);
        tallies[what] = (so + (found ? 1 : 0), of + 1);
    }
}
