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
    public static int Run(string[] arguments) =>
        Field.Guarded(() =>
            arguments is ["check", .. var rest]
                ? OracleCheck.Run(RevBenchOptions.Parse(rest))
                    ? 0
                    : 1
                : Tabulate(RevBenchOptions.Parse(arguments))
        );

    private static int Tabulate(RevBenchOptions options)
    {
        var started = Stopwatch.GetTimestamp();
        var scenarios = ScenariosOf(options);
        var timed = Field.Run(scenarios.Count, place => Timed(scenarios[place]), (_, one) => Told(one));
        var results = new Results([.. timed.Select(one => one.Outcome)]);
        var table = new Report(options, results).Text(Stopwatch.GetElapsedTime(started));
        Field.Publish(table, results.Points, options.Out, options.Rows);
        return 0;
    }

    private static (Outcome Outcome, TimeSpan Took) Timed(Scenario scenario)
    {
        var began = Stopwatch.GetTimestamp();
        return (Trial.Of(scenario), Stopwatch.GetElapsedTime(began));
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

    private static string Told((Outcome Outcome, TimeSpan Took) one)
    {
        double Mean(string method) =>
            Sample
                .Of(
                    one.Outcome.Points.Where(point => string.Equals(point.Method, method, StringComparison.Ordinal))
                        .Select(point => point.Accuracy)
                )
                .Mean;
        var scenario = one.Outcome.Scenario;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{scenario.Size.Name} {scenario.World.Name} #{scenario.Number}: ensemble {Mean(Methods.Ensemble):0.0%}, oracle {Mean(Methods.Oracle):0.0%}, {one.Took.TotalSeconds:0.0} s"
        );
    }
}
