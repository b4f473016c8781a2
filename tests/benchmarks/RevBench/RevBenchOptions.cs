namespace RevBot.Benchmarks.RevBench;

/// <summary>What to run.</summary>
internal sealed record RevBenchOptions
{
    private const string Usage = """
        revbench [--sizes S,M,L,XL] [--worlds modelled,calls-blind,activity-blind,break,varied] [--quarters N] [--seed N]
                 [--history N] [--share X] [--out FILE] [--rows FILE]
            the table; --quarters 1 to 15 tested after --history 1 to 8 (8) before the first of them; --share scales the
            number of organisations
        revbench check [--sizes …] [--worlds …] [--seed N]
            holds the oracle against the simulation
        """;

    private const int MostHistory = 8;
    private const int MostTested = Market.Timeline.MostQuarters - MostHistory;
    private const double MostShare = 100;
    private static readonly OptionReader Reader = new(Usage);

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
    public static RevBenchOptions Parse(ReadOnlySpan<string> arguments) =>
        Reader.Read(arguments, new RevBenchOptions(), (options, name, value) => options.With(name, value));

    private RevBenchOptions With(string name, string value) =>
        name switch
        {
            "--sizes" => this with { Sizes = Reader.Named(name, OrganisationSize.All, size => size.Name, value) },
            "--worlds" => this with { Worlds = Reader.Named(name, World.All, world => world.Name, value) },
            "--quarters" => this with { Quarters = Reader.Number(name, value, MostTested) },
            "--history" => this with { History = Reader.Number(name, value, MostHistory) },
            "--seed" => this with { Seed = (ulong)Reader.Number(name, value, int.MaxValue) },
            "--share" => this with { Share = Reader.Share(name, value, MostShare) },
            "--out" => this with { Out = value },
            "--rows" => this with { Rows = value },
            _ => throw Reader.Unknown(name),
        };
}
