using System.Globalization;
using System.Text.Json;
using RevBot.Bot.Conversation;
using RevBot.Bot.Services;
using RevBot.Bot.Understanding;
using RevBot.Data.Book;

namespace RevBot.Benchmarks;

/// <summary>
/// Reading alone, without an answer: 500 questions that people asked, each on its own, and messages of the greatest length of
/// one thing again and again. Time by the wall clock, allocations of one thread.
/// </summary>
internal static class ReadingStudy
{
    private const int Deals = 6_000;
    private const int Questions = 500;
    private const int Rounds = 5;
    private const double High = 0.99;

    private static readonly string[] Files =
    [
        "examples.jsonl",
        "outside-open.jsonl",
        "strangers-open-1.jsonl",
        "strangers-open-2.jsonl",
    ];

    private static readonly (string Name, string Part)[] Hostile =
    [
        ("a word", "pipeline "),
        ("brackets", "(((("),
        ("quotes", "\"a\" '"),
        ("digits", "7"),
        ("figures", "1,000.5 "),
        ("and and", "and "),
        ("emoji", "😀"),
        ("right to left", "שלום "),
        ("half a pair", "\ud83d"),
        ("not not", "not "),
        ("between between", "between "),
        (">>>>", ">"),
        ("names", "Lena Hoffmann's "),
        ("comparisons", "last quarter vs "),
        ("unknown words", "qzx"),
        ("slips", "forecsat pipleine "),
    ];

    public static void Run()
    {
        var view = DemoFile.ViewOf(DemoFile.Load(Deals));
        var router = new OfflineRouter(RevBotServices.PromptsFolder);
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {Deals:#,0} deals");
        Console.WriteLine("| read | median | 99th percentile | slowest | allocated, mean |");
        Console.WriteLine("|---|---|---|---|---|");
        var texts = Read();
        Measure($"{texts.Count} questions", router, view, texts);
        foreach (var (name, part) in Hostile)
        {
            var text = string.Concat(Enumerable.Repeat(part, RouteRequest.LongestText))[..RouteRequest.LongestText];
            Measure($"2,000 characters: {name}", router, view, [.. Enumerable.Repeat(text, 20)]);
        }
    }

    private static void Measure(string name, OfflineRouter router, ScopedBook view, IReadOnlyList<string> texts)
    {
        void Route(string text) => router.Route(new(text, view, ConversationState.Empty));
        foreach (var text in texts)
        {
            Route(text);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var times = new List<double>();
        foreach (var text in Enumerable.Repeat(texts, Rounds).SelectMany(all => all))
        {
            var started = System.Diagnostics.Stopwatch.GetTimestamp();
            Route(text);
            times.Add(System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / times.Count;
        times.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {times[times.Count / 2]:0.00} ms | {times[(int)Math.Ceiling(High * times.Count) - 1]:0.00} ms | {times[^1]:0.00} ms | {bytes / 1024.0:#,0} KB |"
            )
        );
    }

    // Every so many, so that each file and each kind of question has its share.
    private static IReadOnlyList<string> Read()
    {
        var all = Files
            .SelectMany(file => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "labelled", file)))
            .Where(line => line.Trim().Length > 0)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
            .ToArray();
        return [.. Enumerable.Range(0, Questions).Select(place => all[place * all.Length / Questions])];
    }
}
