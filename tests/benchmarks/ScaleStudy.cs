using System.Diagnostics;
using System.Globalization;
using Dapper;
using RevBot.Data.Book;
using RevBot.Data.Book.Loading;
using RevBot.Data.Database;
using RevBot.Skills;

namespace RevBot.Benchmarks;

/// <summary>
/// How time and memory grow with the book: making the demo company, loading it, a refresh after 1,000 changed deals, and
/// each skill at VP scope (the first question of the day apart, then 20 more).
/// </summary>
internal static class ScaleStudy
{
    private const int Changes = 1000;
    private const int Questions = 20;
    private static readonly int[] Usual = [10_000, 100_000, 1_000_000];

    /// <param name="given">How many deals, and the names of the questions to ask; the usual sizes and all questions where none is given.</param>
    public static void Run(string[] given)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
        var sizes = given.Where(IsSize).Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToArray();
        var names = given.Where(word => !IsSize(word)).ToArray();
        foreach (var deals in sizes.Length == 0 ? Usual : sizes)
        {
            Measure(deals, names);
        }

        static bool IsSize(string word) => word.All(char.IsAsciiDigit);
    }

    private static void Measure(int deals, string[] names)
    {
        Print($"## {deals:#,0} deals");
        SqliteDatabase? database = null;
        Time("make the company", () => database = DemoFile.Make(deals));
        var made = database!;
        Print($"- database file: {new FileInfo(made.Name).Length / 1e6:#,0} MB");
        var loader = new BookLoader(made, CompanyDefaults.Plain);
        DealBook? book = null;
        Time("load", () => book = loader.Load(CancellationToken.None));
        Print($"- heap of the book: {GC.GetTotalMemory(forceFullCollection: true) / 1e6:#,0} MB");
        Change(made, book!.Revision + 1);
        DealBook? refreshed = null;
        Time(
            $"refresh after {Changes:#,0} changed deals",
            () => refreshed = loader.Refresh(book, CancellationToken.None)
        );
        foreach (
            var (name, skill, arguments) in Examples.All.Where(one =>
                names.Length == 0 || names.Contains(one.Name, StringComparer.Ordinal)
            )
        )
        {
            Ask(name, skill, arguments, refreshed!);
        }

        Print($"- peak of the process so far: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:#,0} MB");
    }

    // Processor time beside the wall clock: a machine with other work on it stretches only the latter.
    private static void Ask(string name, ISkill skill, object arguments, DealBook book)
    {
        var before = Processor;
        var first = Milliseconds(() => skill.Run(DemoFile.ViewOf(book), arguments));
        var firstSpent = (Processor - before).TotalMilliseconds;
        var (spent, allocated) = (Processor, GC.GetTotalAllocatedBytes());
        var times = Enumerable
            .Range(0, Questions)
            .Select(_ => Milliseconds(() => skill.Run(DemoFile.ViewOf(book), arguments)))
            .Order()
            .ToArray();
        var processor = (Processor - spent).TotalMilliseconds / Questions;
        var bytes = (GC.GetTotalAllocatedBytes() - allocated) / Questions;
        Print(
            $"- {name}: first {first:#,0.0} ms (processor {firstSpent:#,0.0}), median {times[Questions / 2]:#,0.0} ms, p95 {times[(Questions * 95 / 100) - 1]:#,0.0} ms, processor {processor:#,0.0} ms, allocated {bytes / 1e6:#,0.00} MB"
        );
    }

    private static TimeSpan Processor => Process.GetCurrentProcess().TotalProcessorTime;

    /// <summary>Changes a thousand deals as a sync does: a new version of each, under a new revision.</summary>
    public static void Change(SqliteDatabase database, long revision)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        connection.Execute(
            """
            INSERT INTO sync_run (id, kind, source, status, started_at, finished_at)
              SELECT @revision, 'sync', 'bench', 'done', finished_at, finished_at FROM sync_run ORDER BY id DESC LIMIT 1;
            UPDATE opportunity SET revision = @revision WHERE id IN
              (SELECT id FROM opportunity ORDER BY id % 997, id LIMIT @changes);
            UPDATE opportunity_version SET amount_minor = amount_minor + 100 WHERE number = 1 AND opportunity_id IN
              (SELECT id FROM opportunity WHERE revision = @revision);
            """,
            new { revision, changes = Changes },
            transaction,
            commandTimeout: 600
        );
        transaction.Commit();
    }

    private static void Time(string what, Action action)
    {
        var spent = Processor;
        var elapsed = Milliseconds(action) / 1000;
        Print($"- {what}: {elapsed:#,0.00} s, processor {(Processor - spent).TotalSeconds:#,0.00} s");
    }

    private static double Milliseconds(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
