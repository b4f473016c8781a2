using System.Globalization;

namespace RevBot.Benchmarks.RevBench;

/// <summary>What to run.</summary>
internal sealed record RevBenchOptions
{
    public const string Usage = """
        revbench [--sizes S,M,L,XL] [--worlds modelled,calls-blind,activity-blind,break,varied] [--quarters N] [--seed N]
                 [--history N] [--share X] [--out FILE] [--rows FILE]
            the table; --quarters 1 to 15 tested after --history 1 to 8 (8) before the first of them; --share scales the
            number of organisations
        revbench check [--sizes …] [--worlds …] [--seed N]
            holds the oracle against the simulation
        """;

    private const int MostHistory = 8;

    public IReadOnlyList<OrganisationSize> Sizes { get; init; } = OrganisationSize.All;

    public IReadOnlyList<World> Worlds { get; init; } = World.All;

    /// <summary>Quarters tested in each organisation.</summary>
    public int Quarters { get; init; } = 8;

    /// <summary>Quarters before the first one tested.</summary>
    public int History { get; init; } = MostHistory;

    public ulong Seed { get; init; } = 1;

    /// <summary>Of the default number of organisations; the worlds beside the usual one have half of it.</summary>
    public double Share { get; init; } = 1;

    /// <summary>Where the table is written as well.</summary>
    public string? Out { get; init; }

    /// <summary>Where every forecast is written, as CSV.</summary>
    public string? Rows { get; init; }

    /// <exception cref="FormatException">An option is unknown or its value cannot be read.</exception>
    public static RevBenchOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new RevBenchOptions();
        for (var place = 0; place + 1 < arguments.Length; place += 2)
        {
            options = options.With(arguments[place], arguments[place + 1]);
        }

        return arguments.Length % 2 == 0
            ? options
            : throw new FormatException($"{arguments[^1]} has no value.\n{Usage}");
    }

    private RevBenchOptions With(string name, string value) =>
        name switch
        {
            "--sizes" => this with { Sizes = Named(OrganisationSize.All, size => size.Name, value) },
            "--worlds" => this with { Worlds = Named(World.All, world => world.Name, value) },
            "--quarters" => this with { Quarters = Number(name, value, 15) },
            "--history" => this with { History = Number(name, value, MostHistory) },
            "--seed" => this with { Seed = (ulong)Number(name, value, int.MaxValue) },
            "--share" => this with { Share = double.Parse(value, CultureInfo.InvariantCulture) },
            "--out" => this with { Out = value },
            "--rows" => this with { Rows = value },
            _ => throw new FormatException($"{name} is not known.\n{Usage}"),
        };

    private static int Number(string name, string value, int most) =>
        int.TryParse(value, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new FormatException($"{name} is {value}; give a number from 1 to {most}.\n{Usage}");

    private static IReadOnlyList<T> Named<T>(IReadOnlyList<T> all, Func<T, string> name, string wanted) =>
        [
            .. wanted
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(word =>
                    all.FirstOrDefault(one => string.Equals(name(one), word, StringComparison.OrdinalIgnoreCase))
                    ?? throw new FormatException($"'{word}' is none of {string.Join(", ", all.Select(name))}.\n{Usage}")
                ),
        ];
}
