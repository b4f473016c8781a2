using System.Collections.Concurrent;
using RevBot.Benchmarks.RevBench.Scores;

namespace RevBot.Benchmarks.Contest;

/// <summary><c>contest</c>: the blend against its parts and the plainest blends, over both simulators in one table.</summary>
internal static class ContestCommand
{
    public static int Run(string[] arguments)
    {
        try
        {
            Tabulate(ContestOptions.Parse(arguments));
            return 0;
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return 2;
        }
    }

    private static void Tabulate(ContestOptions options)
    {
        Entrant[] entrants =
        [
            .. Entrant
                .All(options.Sizes, options.Count, options.Seed)
                .Where(one => one.Told.Contains(options.Only, StringComparison.OrdinalIgnoreCase)),
        ];
        var found = new IReadOnlyList<Point>[entrants.Length];
        var done = 0;
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(0, entrants.Length), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            place =>
            {
                found[place] = entrants[place].Run();
                Console.Error.WriteLine($"{Interlocked.Increment(ref done)}/{entrants.Length} {entrants[place].Told}");
            }
        );
        Point[] points = [.. found.SelectMany(some => some)];
        var table = new ContestTable(points).Text(options);
        Console.Out.WriteLine(table);
        if (options.Out is { } file)
        {
            File.WriteAllText(file, table);
        }

        if (options.Rows is { } rows)
        {
            File.WriteAllLines(rows, PointFile.Lines(points));
        }
    }
}
