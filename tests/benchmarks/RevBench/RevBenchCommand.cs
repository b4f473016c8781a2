using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using RevBot.Benchmarks.RevBench.Market;
using RevBot.Benchmarks.RevBench.Oracle;
using RevBot.Benchmarks.RevBench.Scores;
using RevBot.Benchmarks.RevBench.Table;

namespace RevBot.Benchmarks.RevBench;

/// <summary><c>revbench</c> makes the table; <c>revbench check</c> holds the oracle against the simulation.</summary>
internal static class RevBenchCommand
{
    public static int Run(string[] arguments)
    {
        try
        {
            if (arguments is ["check", .. var rest])
            {
                return OracleCheck.Run(RevBenchOptions.Parse(rest)) ? 0 : 1;
            }

            Tabulate(RevBenchOptions.Parse(arguments));
            return 0;
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return 2;
        }
    }

    private static void Tabulate(RevBenchOptions options)
    {
        var started = Stopwatch.GetTimestamp();
        var scenarios = ScenariosOf(options);
        var outcomes = new Outcome[scenarios.Count];
        var done = 0;
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(0, scenarios.Count), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            place =>
            {
                var began = Stopwatch.GetTimestamp();
                outcomes[place] = Trial.Of(scenarios[place]);
                Tell(
                    $"{Interlocked.Increment(ref done)}/{scenarios.Count} {Told(outcomes[place])}, {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s"
                );
            }
        );
        var results = new Results(outcomes);
        var table = new Report(options, results).Text(Stopwatch.GetElapsedTime(started));
        Console.Out.WriteLine(table);
        if (options.Out is { } file)
        {
            File.WriteAllText(file, table);
        }

        if (options.Rows is { } rows)
        {
            File.WriteAllLines(rows, PointFile.Lines(results.Points));
        }
    }

    // The largest first, so that no core is left alone with one at the end.
    private static IReadOnlyList<Scenario> ScenariosOf(RevBenchOptions options) =>
        [
            .. from size in options.Sizes.OrderByDescending(size => size.Wins)
            from world in options.Worlds
            from number in Enumerable.Range(0, CountOf(size, world, options))
            select new Scenario(size, world, new(options.History, options.Quarters), options.Seed, number),
        ];

    private static int CountOf(OrganisationSize size, World world, RevBenchOptions options)
    {
        var usual = string.Equals(world.Name, World.All[0].Name, StringComparison.Ordinal);
        return Math.Max(1, (int)Math.Round(size.Organisations * options.Share * (usual ? 1 : 0.5)));
    }

    private static string Told(Outcome outcome)
    {
        double Mean(string method) =>
            Sample
                .Of(
                    outcome
                        .Points.Where(point => string.Equals(point.Method, method, StringComparison.Ordinal))
                        .Select(point => point.Accuracy)
                )
                .Mean;
        var scenario = outcome.Scenario;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{scenario.Size.Name} {scenario.World.Name} #{scenario.Number}: ensemble {Mean(Methods.Ensemble):0.0%}, oracle {Mean(Methods.Oracle):0.0%}"
        );
    }

    private static void Tell(FormattableString text) =>
        Console.Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
