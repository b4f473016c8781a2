using RevBot.Benchmarks.RevBench;
using RevBot.Benchmarks.RevBench.Scores;

namespace RevBot.Benchmarks.Contest;

/// <summary><c>contest</c>: the blend against its parts and the plainest blends, over both simulators in one table.</summary>
internal static class ContestCommand
{
    public static int Run(string[] arguments) => Field.Guarded(() => Tabulate(ContestOptions.Parse(arguments)));

    private static int Tabulate(ContestOptions options)
    {
        Entrant[] entrants = [.. options.Entrants];
        var found = Field.Run(entrants.Length, place => entrants[place].Run(), (place, _) => entrants[place].Told);
        Point[] points = [.. found.SelectMany(some => some)];
        Field.Publish(new ContestTable(points).Text(options), points, options.Out, options.Rows);
        return 0;
    }
}
