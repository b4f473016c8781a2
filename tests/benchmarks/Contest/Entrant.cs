using RevBot.Benchmarks.RevBench;
using RevBot.Benchmarks.RevBench.Market;
using RevBot.Benchmarks.RevBench.Scores;

namespace RevBot.Benchmarks.Contest;

/// <summary>An organisation of either simulator.</summary>
/// <param name="Told">Which it is.</param>
/// <param name="Run">Simulates it and has the product forecast it.</param>
internal sealed record Entrant(string Told, Func<IReadOnlyList<Point>> Run)
{
    public static readonly Timeline Timeline = new(8, 8);

    private static readonly string[] Worlds = ["modelled", "varied", "break"];

    /// <summary>Those of both simulators, the largest first, so that no core is left alone with one at the end.</summary>
    /// <param name="sizes">Which sizes.</param>
    /// <param name="count">Organisations of a size and kind.</param>
    /// <param name="seed">Of the run.</param>
    public static IEnumerable<Entrant> All(IReadOnlyList<OrganisationSize> sizes, int count, ulong seed) =>
        from size in sizes.OrderByDescending(size => size.Wins)
        from number in Enumerable.Range(0, count)
        from entrant in OfRevBench(size, number, seed).Concat(OfAgora(size, number, seed))
        select entrant;

    private static IEnumerable<Entrant> OfRevBench(OrganisationSize size, int number, ulong seed) =>
        World
            .All.Where(world => Worlds.Contains(world.Name))
            .Select(world => new Entrant(
                $"revbench {world.Name} {size.Name} #{number}",
                () =>
                    [
                        .. Trial
                            .Of(new(size, world, Timeline, seed, number))
                            .Points.Select(point =>
                                point with
                                {
                                    Cell = point.Cell with { World = "revbench " + world.Name },
                                }
                            ),
                    ]
            ));

    private static IEnumerable<Entrant> OfAgora(OrganisationSize size, int number, ulong seed) =>
        Enum.GetValues<Agora.Destiny>()
            .Select(destiny => new Entrant(
                $"agora {destiny} {size.Name} #{number}",
                new Agora.AgoraTrial(size, destiny, Timeline, seed, number).Run
            ));
}
