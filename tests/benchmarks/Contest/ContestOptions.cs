using RevBot.Benchmarks.RevBench;

namespace RevBot.Benchmarks.Contest;

/// <summary>What to run.</summary>
/// <param name="Sizes">Which sizes.</param>
/// <param name="Count">Organisations of each size and kind.</param>
/// <param name="Seed">Of the run.</param>
internal sealed record ContestOptions(IReadOnlyList<OrganisationSize> Sizes, int Count, ulong Seed)
{
    private const string Usage =
        "contest [--sizes S,M,L] [--count N] [--seed N] [--only WORD] [--out FILE] [--rows FILE]";

    private const int Most = 1000;
    private static readonly OptionReader Reader = new(Usage);

    /// <summary>Only organisations whose name has it.</summary>
    public string Only { get; init; } = "";

    /// <summary>Where the table is written as well.</summary>
    public string? Out { get; init; }

    /// <summary>Where every forecast is written, as CSV.</summary>
    public string? Rows { get; init; }

    /// <summary>The organisations that are meant, at least one.</summary>
    public IEnumerable<Entrant> Entrants =>
        Entrant.All(Sizes, Count, Seed).Where(one => one.Told.Contains(Only, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="FormatException">
    /// An option is unknown, its value cannot be read, or no organisation has <see cref="Only"/> in its name.
    /// </exception>
    public static ContestOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = Reader.Read(
            arguments,
            new ContestOptions([.. OrganisationSize.All.Take(3)], 10, 1),
            (options, name, value) => options.With(name, value)
        );
        return options.Entrants.Any()
            ? options
            : throw Reader.Refusal(
                $"No organisation has '{options.Only}' in its name; names are like '{(options with { Only = "" }).Entrants.First().Told}'."
            );
    }

    private ContestOptions With(string name, string value) =>
        name switch
        {
            "--sizes" => this with { Sizes = Reader.Named(name, OrganisationSize.All, size => size.Name, value) },
            "--count" => this with { Count = Reader.Number(name, value, Most) },
            "--seed" => this with { Seed = (ulong)Reader.Number(name, value, int.MaxValue) },
            "--only" => this with { Only = value },
            "--out" => this with { Out = value },
            "--rows" => this with { Rows = value },
            _ => throw Reader.Unknown(name),
        };
}
