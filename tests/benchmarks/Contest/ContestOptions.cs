using System.Globalization;
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

    /// <summary>Only organisations whose name has it.</summary>
    public string Only { get; init; } = "";

    /// <summary>Where the table is written as well.</summary>
    public string? Out { get; init; }

    /// <summary>Where every forecast is written, as CSV.</summary>
    public string? Rows { get; init; }

    /// <exception cref="FormatException">An option is unknown or its value cannot be read.</exception>
    public static ContestOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new ContestOptions([.. OrganisationSize.All.Take(3)], 10, 1);
        for (var place = 0; place < arguments.Length; place += 2)
        {
            var value = place + 1 < arguments.Length ? arguments[place + 1] : throw new FormatException(Usage);
            options = options.With(arguments[place], value);
        }

        return options;
    }

    private ContestOptions With(string name, string value) =>
        name switch
        {
            "--sizes" => this with
            {
                Sizes = [.. OrganisationSize.All.Where(size => value.Split(',').Contains(size.Name))],
            },
            "--count" => this with { Count = int.Parse(value, CultureInfo.InvariantCulture) },
            "--seed" => this with { Seed = ulong.Parse(value, CultureInfo.InvariantCulture) },
            "--only" => this with { Only = value },
            "--out" => this with { Out = value },
            "--rows" => this with { Rows = value },
            _ => throw new FormatException($"{name} is not known.\n{Usage}"),
        };
}
